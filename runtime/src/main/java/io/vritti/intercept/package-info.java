/**
 * Where calls of the host arrive from the bridge; each is handed to the room of its kind. It may use
 * {@code intercept.process}, {@code intercept.http}, {@code gate} and {@code observe}. Nothing thrown in here reaches
 * the host.
 */
package io.vritti.intercept;
