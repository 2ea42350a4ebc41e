/**
 * Our own log, counters and audit lines, the base of all agent threads, and what is known of the host's heap, time zone and event
 * loops. It may use {@code config}, {@code home}, {@code metrics}, {@code redact} and
 * {@code text}. Nothing in it writes to the host's output.
 */
package io.vritti.observe;
