package io.vritti.proof;

/**
 * A reading of the counts of opaque changes.
 *
 * @param session of which JVM: counts of two JVMs have nothing to do with each other
 * @param processes opaque processes that had succeeded
 * @param writes requests other than GET and HEAD that the authority had answered with 2xx
 * @param written how many writes to files the ledger had, or -1 where that is not known
 */
public record EffectEpoch(long session, long processes, long writes, long written) {}
