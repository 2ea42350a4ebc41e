/** {@code java.net.HttpURLConnection}. */
package io.vritti.agent.library.urlconnection;
