/** Apache HttpClient 4.3 and later, and the async client of 4.0 and later. */
package io.vritti.agent.library.apache4;
