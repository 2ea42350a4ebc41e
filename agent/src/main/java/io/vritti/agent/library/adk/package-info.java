/** Google's Agent Development Kit 0.3 and later, which has the same members up to 1.8. */
package io.vritti.agent.library.adk;
