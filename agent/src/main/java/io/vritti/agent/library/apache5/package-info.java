/** Apache HttpClient 5, blocking. */
package io.vritti.agent.library.apache5;
