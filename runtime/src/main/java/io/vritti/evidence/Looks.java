package io.vritti.evidence;

import io.vritti.disk.RemoteMounts;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The few threads of the agent on which files are looked at for the threads of the host. A host's thread waits for as long as it
 * says and then goes on without the answer, whatever hangs: a server that is gone, a device, a process that serves a file system.
 * Thread-safe.
 */
public final class Looks {

    /** Most looks take microseconds, so that two would do; others can go on while some hang. */
    private static final int MOST_AT_ONCE = 4;

    /** As many that hang are replaced; a machine on which more hang is not looked at any more. */
    private static final int MOST_WRITTEN_OFF = 4;

    /** Longer than the longest budget of a capture, and than any deadline that still is one. */
    private static final long HANGS_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** A host that starts nothing for so long keeps no thread of ours. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Looks on the calling thread: for commands and rehearsals, which no host waits for. */
    public static final Looks HERE = new Looks(null, null);

    private final Counters counters;
    private final AgentLog log;
    private final long hangsNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Deque<Look<?>> waiting = new ArrayDeque<>();
    private final List<Looker> lookers = new ArrayList<>();
    private int idle;
    private boolean retired;
    private int writtenOff;

    public Looks(Counters counters, AgentLog log) {
        this(counters, log, HANGS_NANOS);
    }

    /** @param hangsNanos after which a look that has not come back is written off */
    Looks(Counters counters, AgentLog log, long hangsNanos) {
        this.counters = counters;
        this.log = log;
        this.hangsNanos = hangsNanos;
    }

    /**
     * What a look finds, or what is said without it if it takes longer than this.
     *
     * @param look runs on a thread of the agent, and may go on after its answer is no longer waited for
     * @param late gives the answer of a look that came too late
     */
    public <T> T within(long nanos, Supplier<T> look, Supplier<T> late) {
        if (log == null || AgentThread.isCurrent()) {
            return look.get();
        }
        Look<T> handedOver = new Look<>(look);
        return submit(handedOver) && handedOver.await(nanos) ? handedOver.answer() : late.get();
    }

    /**
     * The same for a look at some names that a call is about to use itself. Where every file system is a local one it is made at
     * once: a hand-over takes as long as all the rest that is done before a call of which nothing is known.
     */
    public <T> T atNames(long nanos, Supplier<T> look, Supplier<T> late) {
        return RemoteMounts.none() ? look.get() : within(nanos, look, late);
    }

    /** Keeps no thread that has nothing to do from now on. */
    public void retire() {
        if (log == null) {
            return;
        }
        lock.lock();
        try {
            retired = true;
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return false if no thread is left that could look */
    private boolean submit(Look<?> look) {
        lock.lock();
        try {
            writeOffThoseThatHang();
            if (idle <= waiting.size()) {
                if (lookers.size() < MOST_AT_ONCE + writtenOff) {
                    start();
                } else if (lookers.stream().allMatch(this::hangs)) {
                    return false;
                }
            }
            waiting.addLast(look);
            work.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A thread that the machine refuses is not counted. */
    private void start() {
        Looker looker = new Looker();
        looker.thread = new AgentThread("look", looker, log);
        looker.thread.start();
        lookers.add(looker);
    }

    private boolean hangs(Looker looker) {
        return looker.looking && System.nanoTime() - looker.sinceNanos > hangsNanos;
    }

    private void writeOffThoseThatHang() {
        for (Looker looker : lookers) {
            if (!looker.writtenOff && hangs(looker)) {
                writeOff(looker);
            }
        }
    }

    private void writeOff(Looker looker) {
        if (writtenOff < MOST_WRITTEN_OFF) {
            String path = looker.thread.lookingAt();
            looker.writtenOff = true;
            looker.hangsAt = path;
            writtenOff++;
            counters.increment(Counter.LOOKS_WRITTEN_OFF);
            log.warn("a look at " + path + " hangs: what is mounted there is not looked at any more");
            waiting.addFirst(new Look<>(() -> {
                RemoteMounts.avoid(path);
                if (!path.equals(looker.hangsAt)) {
                    RemoteMounts.answers(path);
                }
                return null;
            }));
        }
    }

    /** The next look for this thread; null when there was none for long. */
    private Look<?> next(Looker looker) {
        lock.lock();
        try {
            cameBack(looker);
            long leftNanos = IDLE_NANOS;
            while (waiting.isEmpty() && leftNanos > 0 && !retired) {
                idle++;
                try {
                    leftNanos = work.awaitNanos(leftNanos);
                } catch (InterruptedException e) {
                    leftNanos = 0;
                } finally {
                    idle--;
                }
            }
            Look<?> look = waiting.pollFirst();
            if (look == null) {
                lookers.remove(looker);
            } else {
                looker.sinceNanos = System.nanoTime();
                looker.looking = true;
            }
            return look;
        } finally {
            lock.unlock();
        }
    }

    private void cameBack(Looker looker) {
        looker.looking = false;
        if (looker.writtenOff) {
            looker.writtenOff = false;
            writtenOff--;
            String path = looker.hangsAt;
            looker.hangsAt = null;
            RemoteMounts.answers(path);
        }
    }

    /** One thread; its fields are guarded by the lock, but for the path at which it hangs. */
    private final class Looker implements Runnable {
        private AgentThread thread;
        private boolean looking;
        private boolean writtenOff;
        private volatile String hangsAt;
        private long sinceNanos;

        @Override
        public void run() {
            for (Look<?> look = next(this); look != null; look = next(this)) {
                look.run();
            }
        }
    }
}
