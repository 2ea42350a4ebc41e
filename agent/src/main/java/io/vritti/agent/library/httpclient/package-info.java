/** {@code java.net.http.HttpClient}. */
package io.vritti.agent.library.httpclient;
