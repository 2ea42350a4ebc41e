package io.vritti.it.kyrodb.server;

import java.util.Locale;

/** What the server does beyond the contract: habits of the real one, on by default, and faults, off by default. */
public enum Switch {
    /** Searches with {@code ef_search} 0 are answered from a cache of similar searches. */
    RESULT_CACHE(1),
    /** Namespace and filter are applied to the nearest documents of the whole instance, of which only so many are looked at. */
    POST_FILTER(1),
    /** Superseded and deleted vectors take places among the nearest. */
    TOMBSTONES(1),
    /** Too many identical vectors hide each other. */
    CLIQUE(1),
    /** Answers that are ready in the moment of a stream's error are lost. */
    LOST_ANSWERS(1),
    /** Milliseconds that each call takes longer. */
    SLOW(0),
    /**
     * Milliseconds between the moment at which a bulk query looks and its answer: writers that ask at the same time all learn that
     * nothing is there, and all insert.
     */
    STALE_READS(0),
    /** Calls are taken and never answered. */
    STALL(0),
    /** Writes are carried out and never answered: the client's deadline tells nothing. */
    MUTE_WRITES(0),
    /** The next bulk write breaks after this many items were stored; once. */
    BREAK_STREAM(0),
    /** The process dies, as by kill -9, when this many items were stored from now on. */
    HALT(0),
    /** Less than 5 % of the disk is free: writes are refused. */
    DISK_LOW(0),
    /** The log could not be written: writes are refused. */
    WAL_BROKEN(0),
    /** The breaker in front of the index is open: unary searches see only what was written lately. */
    DEGRADED(0),
    /** Every call is over the limit. */
    RATE_LIMITED(0),
    /** Milliseconds until the ports open. */
    START_DELAY(0);

    private final long initially;

    Switch(long initially) {
        this.initially = initially;
    }

    long initially() {
        return initially;
    }

    /** As written on the command line: {@code mute-writes}. */
    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
