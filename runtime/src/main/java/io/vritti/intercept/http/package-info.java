/**
 * Follows HTTP calls of {@code java.net.http} and {@code HttpURLConnection} from request to answer. It may use
 * {@code gate}, {@code action} and {@code intercept.io}. It never consumes a body of the host's.
 */
package io.vritti.intercept.http;
