package io.vritti.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Which paths this JVM has written, by its own code and by its processes, in the order of their last write. Bounded: of many
 * writes only the folders are kept, and of many folders only that there were more. Thread-safe; never does I/O, because it is
 * called from within the host's writes.
 */
public final class Ledger {

    /** Where a reading stands that was taken while nothing watched the host's writes. */
    public static final long UNWATCHED = -1;

    /** An agent edits a handful of files between two runs; at 200 bytes or so each, this is 100 KB. */
    private static final int MOST_PATHS = 256;

    private static final int MOST_FOLDERS = 256;

    /** Some place that the text of a command does not tell. */
    private static final String ANYWHERE = "";

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Long> paths = new LinkedHashMap<>();
    private final LinkedHashMap<String, Long> folders = new LinkedHashMap<>();
    private final HostWrites host;
    private final RoutineWrites routine;
    private long count;
    private long lastForgotten;

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
        wrote(path == null ? ANYWHERE : path);
    }

    /** Notes what a process may write: to be called at its start and at its end. */
    public void processWrote(WrittenPaths written) {
        written.paths().forEach(this::wrote);
        if (!written.complete()) {
            wrote(ANYWHERE);
        }
    }

    /** Notes that a process may have written anywhere. */
    public void wroteAnywhere() {
        wrote(ANYWHERE);
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
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
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
            if (lastForgotten > reading) {
                return "more was written since then than is kept in mind";
            }
            String found = firstSince(reading, paths, harmless);
            return found == null ? firstSince(reading, folders, harmless) : found;
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

    private static String firstSince(long reading, Map<String, Long> entries, Predicate<String> harmless) {
        for (Map.Entry<String, Long> entry : entries.entrySet()) {
            if (entry.getValue() > reading) {
                String path = entry.getKey();
                if (path.equals(ANYWHERE)) {
                    return "a process since then may have written anywhere";
                }
                if (!harmless.test(AbsolutePath.of(path))) {
                    return path + " was written since then";
                }
            }
        }
        return null;
    }

    private void wrote(String path) {
        lock.lock();
        try {
            count++;
            note(path, paths);
            if (paths.size() > MOST_PATHS) {
                Map.Entry<String, Long> eldest = removeEldest(paths);
                int slash = eldest.getKey().lastIndexOf('/');
                String folder = slash <= 0 ? eldest.getKey() : eldest.getKey().substring(0, slash);
                folders.merge(folder, eldest.getValue(), Math::max);
            }
            if (folders.size() > MOST_FOLDERS) {
                lastForgotten = Math.max(lastForgotten, removeEldest(folders).getValue());
            }
        } finally {
            lock.unlock();
        }
    }

    private void note(String path, Map<String, Long> entries) {
        entries.remove(path);
        entries.put(path, count);
    }

    private static Map.Entry<String, Long> removeEldest(LinkedHashMap<String, Long> entries) {
        Iterator<Map.Entry<String, Long>> all = entries.entrySet().iterator();
        Map.Entry<String, Long> eldest = all.next();
        Map.Entry<String, Long> copy = Map.entry(eldest.getKey(), eldest.getValue());
        all.remove();
        return copy;
    }
}
