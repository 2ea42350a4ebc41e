/** Apache HttpClient 5, the classic client and the async one. */
package io.vritti.agent.library.apache5;
