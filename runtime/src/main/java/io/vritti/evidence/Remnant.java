package io.vritti.evidence;

import io.vritti.evidence.StartedProcesses.Left;
import io.vritti.ledger.WrittenPaths;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a command that has ended may have left running. One thread looks at a time; whether it is certain, any may ask. */
final class Remnant {

    /** A daemon detaches itself by starting another process and ending; by then it has, though the machine be busy. */
    private static final long DETACHED_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final WrittenPaths written;
    private final Instant started;
    private final Instant ended = Instant.now();
    private final boolean said;
    private List<Left> members = List.of();
    private volatile boolean seen;

    /**
     * A moment by two clocks.
     *
     * @param nanos by one that stands still while the machine sleeps
     * @param millis by one that may be set
     */
    record Instant(long nanos, long millis) {

        static Instant now() {
            return new Instant(System.nanoTime(), System.currentTimeMillis());
        }

        /** @param wallMillis a moment that is not to come */
        static Instant at(long wallMillis) {
            long nowMillis = System.currentTimeMillis();
            long agoMillis = Math.max(0, nowMillis - wallMillis);
            return new Instant(System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(agoMillis), nowMillis - agoMillis);
        }

        /** At most so long ago. */
        private long mostNanos() {
            return Math.max(System.nanoTime() - nanos, wallNanos());
        }

        /** At least so long ago. */
        private long leastNanos() {
            return Math.max(0, Math.min(System.nanoTime() - nanos, wallNanos()));
        }

        private long wallNanos() {
            return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - millis);
        }
    }

    /**
     * @param written where the command may write; null for anywhere
     * @param said whether its text says that something goes on, so that it is no mere guess
     */
    Remnant(WrittenPaths written, Instant started, boolean said) {
        this.written = written;
        this.started = started;
        this.said = said;
    }

    /** The same as two, where so many are kept that they are looked at as one. */
    static Remnant ofMany(Remnant earlier) {
        return new Remnant(null, earlier.started, true);
    }

    WrittenPaths written() {
        return written;
    }

    /** Whether something is known, or said, to be running. */
    boolean certain() {
        return said || seen;
    }

    /** Whether something was seen running since the command ended. */
    boolean seen() {
        return seen;
    }

    boolean lives() {
        return members.stream().anyMatch(Left::lives);
    }

    /**
     * What was started while the command ran, or just after it; where something was seen, or is said, to go on, that may have
     * started others later.
     */
    void look(StartedProcesses all) {
        long untilNanos = certain() ? 0 : Math.max(0, ended.leastNanos() - DETACHED_NANOS);
        members = StartedProcesses.left(all, started.mostNanos(), untilNanos);
        seen |= !members.isEmpty();
    }
}
