/** Apache HttpClient 4.3 and later, blocking. */
package io.vritti.agent.library.apache4;
