/**
 * Finds episodes by meaning and by words, weighs their preconditions, and ranks them (design.md §5.7; facts.md §4.3). It
 * may use {@code embed}, {@code store}, {@code evidence}, {@code proof} and {@code redact}. It never blocks a call.
 */
package io.vritti.recall;
