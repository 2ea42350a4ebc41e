package io.vritti.journal;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks for new entries by a timer, so that a publisher never pays for a wake-up: often while entries come, and more and more rarely in a
 * host that does nothing.
 */
final class IdleWait implements WaitStrategy {

    /** facts.md §2.4: 0.5 to 1 % of a core, while there is something to do. */
    private static final long SHORTEST_NANOS = 10_000_000;

    /** 0.06 % of a core; what is reported then is durable within a tenth of a second (design.md §8). */
    static final long LONGEST_NANOS = 80_000_000;

    /** A sixteenth of the time without an entry: longer than the shortest from 160 ms on, the longest from 1.3 s on. */
    private static final int SHARE_OF_IDLE_TIME = 16;

    private volatile Thread waiting;

    @Override
    public long waitFor(long wanted, Sequence cursor, Sequence published, SequenceBarrier barrier)
            throws AlertException {
        long available = published.get();
        if (available >= wanted) {
            return available;
        }
        waiting = Thread.currentThread();
        long idleSince = System.nanoTime();
        while ((available = published.get()) < wanted) {
            barrier.checkAlert();
            // A host may interrupt all threads, and a thread that stays interrupted is not parked.
            Thread.interrupted();
            LockSupport.parkNanos(this, pauseNanos(System.nanoTime() - idleSince));
        }
        return available;
    }

    static long pauseNanos(long idleNanos) {
        return Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, idleNanos / SHARE_OF_IDLE_TIME));
    }

    /** For who waits until what was published is durable. */
    void wake() {
        LockSupport.unpark(waiting);
    }

    /** Called by each publisher, which wakes nobody. */
    @Override
    public void signalAllWhenBlocking() {}
}
