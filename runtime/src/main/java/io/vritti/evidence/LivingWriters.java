package io.vritti.evidence;

import io.vritti.ledger.WrittenPaths;
import java.util.ArrayList;
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

    /** Guards the list; threads of the host take it. */
    private final ReentrantLock lock = new ReentrantLock();

    /** Held while processes are listed, which may take long; taken for a look only. */
    private final ReentrantLock looking = new ReentrantLock();

    private final List<Remnant> remnants = new ArrayList<>();
    private volatile boolean handedOver;

    /**
     * A process that has not ended.
     *
     * @param written where it may write; null for anywhere
     */
    private record Writer(WrittenPaths written, Remnant.Instant started) {}

    /**
     * @param written where the process may write; null for anywhere
     */
    void started(long mark, WrittenPaths written, Remnant.Instant at) {
        running.put(mark, new Writer(written, at));
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
                remnants.add(
                        full
                                ? Remnant.ofMany(remnants.remove(MOST_LEFT - 1))
                                : new Remnant(writer.written(), writer.started(), said));
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
        looking.lock();
        try {
            List<Remnant> quiet =
                    left().stream().filter(remnant -> !remnant.lives()).toList();
            // While the processes are listed one may start another that is missed, and end: a second list has it.
            for (int i = 0; i < 2 && !quiet.isEmpty(); i++) {
                StartedProcesses all = StartedProcesses.now();
                quiet.forEach(remnant -> remnant.look(all));
                quiet = quiet.stream().filter(remnant -> !remnant.lives()).toList();
            }
            forget(quiet);
            quiet.stream().filter(Remnant::seen).map(Remnant::written).forEach(ended);
        } finally {
            looking.unlock();
        }
    }

    private List<Remnant> left() {
        lock.lock();
        try {
            return List.copyOf(remnants);
        } finally {
            lock.unlock();
        }
    }

    private void forget(List<Remnant> ended) {
        lock.lock();
        try {
            remnants.removeAll(ended);
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything is known, or said, to be running; looks at no process. */
    boolean any() {
        lock.lock();
        try {
            return handedOver || !running.isEmpty() || remnants.stream().anyMatch(Remnant::certain);
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
            if (matters(writer.getValue().written(), harmless)) {
                return "a process of this session that has not ended";
            }
        }
        lock.lock();
        try {
            return remnants.stream().anyMatch(remnant -> matters(remnant.written(), harmless))
                    ? "a process that this session has left running"
                    : null;
        } finally {
            lock.unlock();
        }
    }

    private static boolean matters(WrittenPaths written, Predicate<String> harmless) {
        return written == null || !written.within(harmless);
    }
}
