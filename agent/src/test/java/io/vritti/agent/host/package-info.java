/** Small hosts that the tests of the agent start. They may use the JDK only: they know nothing of Vritti. */
package io.vritti.agent.host;
