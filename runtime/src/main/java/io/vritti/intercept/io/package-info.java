/**
 * Streams, tables and messages that are wrapped around objects of the host. It may use {@code bridge} only. It changes
 * neither bytes nor their timing.
 */
package io.vritti.intercept.io;
