/**
 * What this JVM itself has changed: files that its own code wrote, and the effects of its processes (design.md §5.2). It may use
 * {@code action}, {@code program}, {@code reads} and {@code shell}. It does no I/O, because it is called from within the
 * host's writes.
 */
package io.vritti.ledger;
