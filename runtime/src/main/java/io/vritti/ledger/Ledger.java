package io.vritti.ledger;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Which paths this JVM has written, by its own code and by its processes. Thread-safe; never does I/O, because it is called from
 * within the host's writes.
 */
public final class Ledger {

    /** Where a reading stands that was taken while nothing watched the host's writes. */
    public static final long UNWATCHED = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final RecentWrites all = new RecentWrites();
    private final RecentWrites hosts = new RecentWrites();
    private final HostWrites host;
    private final RoutineWrites routine;
    private long count;

    /** One in which nothing but what it is given is written. */
    public Ledger() {
        this(HostWrites.WATCHED, new RoutineWrites("", ""));
    }

    /**
     * @param host watches the host's own writes, from when evidence first depends on them
     * @param routine what the host writes of itself, whatever it works on
     */
    public Ledger(HostWrites host, RoutineWrites routine) {
        this.host = host;
        this.routine = routine;
    }

    /**
     * Notes that the host's own code writes, moves, deletes or touches a path.
     *
     * @param path as the host named it; null for one that is not known
     */
    public void hostWrote(String path) {
        // Nothing in here writes; if the JVM itself does on our behalf, that is not the host's work.
        if (lock.isHeldByCurrentThread() || path != null && routine.hold(path)) {
            return;
        }
        wrote(path == null ? RecentWrites.ANYWHERE : path, true);
    }

    /** Whether a host writes there of itself, whatever it works on. */
    public boolean isRoutine(String path) {
        return routine.hold(path);
    }

    /** Notes what a process may write: to be called at its start and at its end. */
    public void processWrote(WrittenPaths written) {
        written.paths().forEach(path -> wrote(path, false));
        if (!written.complete()) {
            wroteAnywhere();
        }
    }

    /** Notes that a process may have written anywhere. */
    public void wroteAnywhere() {
        wrote(RecentWrites.ANYWHERE, false);
    }

    /**
     * How many writes were noted, or {@link #UNWATCHED}.
     *
     * @param waitNanos how long the host's writes may take to be watched, in nanoseconds
     */
    public long reading(long waitNanos) {
        if (!host.watched(waitNanos)) {
            return UNWATCHED;
        }
        return noted();
    }

    /**
     * What was written after a reading and may matter, in words; null if nothing was.
     *
     * @param harmless whether a write to this absolute path, without {@code ..}, is seen otherwise, or does not matter; a folder
     *     stands for anything in it
     */
    public String writtenSince(long reading, Predicate<String> harmless) {
        if (reading == UNWATCHED) {
            return "what the host itself has written was not watched all the time";
        }
        lock.lock();
        try {
            return all.since(reading, harmless);
        } finally {
            lock.unlock();
        }
    }

    /** How many writes were noted, whether or not all of the host's are; begins to watch nothing. */
    public long noted() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** What the host's own code has written after so many writes and may matter, in words; null if nothing is known of. */
    public String hostWrittenSince(long noted, Predicate<String> harmless) {
        lock.lock();
        try {
            return hosts.since(noted, harmless);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The same for evidence of another session: what this JVM has written at all. Where the host was not watched from the start,
     * something was, as far as is known.
     */
    public String writtenSinceStart(Predicate<String> harmless) {
        return writtenSince(host.fromStart() ? 0 : UNWATCHED, harmless);
    }

    private void wrote(String path, boolean byHost) {
        lock.lock();
        try {
            count++;
            all.note(path, count);
            if (byHost) {
                hosts.note(path, count);
            }
        } finally {
            lock.unlock();
        }
    }
}
