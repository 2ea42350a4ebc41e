/**
 * Our own log, counters, audit lines, and the base of all agent threads. It may use {@code config} and {@code home}.
 * Nothing in it writes to the host's output.
 */
package io.vritti.observe;
