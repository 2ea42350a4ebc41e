package io.vritti.evidence;

import io.vritti.ledger.WrittenPaths;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What may write at any moment because this JVM has started it: processes that have not ended, processes that a command has left
 * running, and services that a command has asked for something. Thread-safe.
 */
final class LivingWriters {

    /** Of so many commands that have left something running, the next ones are looked at as one. */
    private static final int MOST_LEFT = 64;

    private final ConcurrentMap<Long, Writer> running = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Remnant> remnants = new ArrayList<>();
    private StartedProcesses.Left youngest;
    private volatile boolean handedOver;

    /**
     * A process that has not ended.
     *
     * @param written where it may write; null for anywhere
     * @param startedNanos by a clock that stands still while the machine sleeps
     * @param startedMillis by a clock that may be set
     */
    private record Writer(WrittenPaths written, long startedNanos, long startedMillis) {

        long ageNanos() {
            long millis = System.currentTimeMillis() - startedMillis;
            return Math.max(System.nanoTime() - startedNanos, millis * 1_000_000);
        }

        boolean matters(Predicate<String> harmless) {
            return written == null || !written.within(harmless);
        }
    }

    /**
     * What a command that has ended may have left running.
     *
     * @param said whether its text says so, and it is no mere guess
     * @param seen whether something was seen running since then
     */
    private record Remnant(Writer writer, boolean said, boolean seen) {}

    /**
     * @param written where the process may write; null for anywhere
     * @param startedNanos on the clock of {@link System#nanoTime}
     */
    void started(long mark, WrittenPaths written, long startedNanos) {
        long agoMillis = (System.nanoTime() - startedNanos) / 1_000_000;
        running.put(mark, new Writer(written, startedNanos, System.currentTimeMillis() - agoMillis));
    }

    /**
     * @param leaves whether something that it has started may go on
     * @param said whether its text says so
     */
    void ended(long mark, boolean leaves, boolean said) {
        Writer writer = running.get(mark);
        if (writer == null) {
            return;
        }
        if (leaves) {
            lock.lock();
            try {
                boolean full = remnants.size() == MOST_LEFT;
                Writer merged = full ? remnants.remove(MOST_LEFT - 1).writer() : writer;
                remnants.add(new Remnant(
                        full ? new Writer(null, merged.startedNanos(), merged.startedMillis()) : writer,
                        said || full,
                        false));
            } finally {
                lock.unlock();
            }
        }
        running.remove(mark);
    }

    /** A service that was there before goes on with what a command has asked for; it is not seen when that ends. */
    void handedOver() {
        handedOver = true;
    }

    /**
     * Looks at what was left running, and forgets what has ended. It may list all processes of the machine.
     *
     * @param ended gets where each may have written that was seen running and has ended; null for anywhere
     */
    void look(Consumer<WrittenPaths> ended) {
        lock.lock();
        try {
            boolean allSeen = remnants.stream().allMatch(Remnant::seen);
            if (remnants.isEmpty() || allSeen && youngest != null && youngest.lives()) {
                return;
            }
            long oldestNanos = remnants.stream()
                    .mapToLong(remnant -> remnant.writer().ageNanos())
                    .max()
                    .getAsLong();
            youngest = StartedProcesses.youngest(oldestNanos);
            List<Remnant> left = new ArrayList<>();
            for (Iterator<Remnant> each = remnants.iterator(); each.hasNext(); ) {
                Remnant remnant = each.next();
                if (youngest != null && youngest.startedWithin(remnant.writer().ageNanos())) {
                    left.add(new Remnant(remnant.writer(), true, true));
                } else if (remnant.seen()) {
                    ended.accept(remnant.writer().written());
                }
            }
            remnants.clear();
            remnants.addAll(left);
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything is known, or said, to be running; looks at no process. */
    boolean any() {
        lock.lock();
        try {
            return handedOver || !running.isEmpty() || remnants.stream().anyMatch(Remnant::said);
        } finally {
            lock.unlock();
        }
    }

    /** What may be writing where it matters at this moment, in words; null if nothing is. */
    String writing(Predicate<String> harmless) {
        if (handedOver) {
            return "a service that a command of this session has started";
        }
        for (Map.Entry<Long, Writer> writer : running.entrySet()) {
            if (writer.getValue().matters(harmless)) {
                return "a process of this session that has not ended";
            }
        }
        lock.lock();
        try {
            return remnants.stream().anyMatch(remnant -> remnant.writer().matters(harmless))
                    ? "a process that this session has left running"
                    : null;
        } finally {
            lock.unlock();
        }
    }
}
