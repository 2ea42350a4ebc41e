package io.vritti.evidence;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One look that a thread of the agent makes and a thread of the host waits for. */
final class Look<T> {

    private final Supplier<T> look;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private T answer;
    private Throwable thrown;

    Look(Supplier<T> look) {
        this.look = look;
    }

    /** Makes the look, unless its answer is not waited for any more. */
    void run() {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        try {
            answer = look.get();
        } catch (RuntimeException | Error ours) {
            thrown = ours;
        }
        ended.countDown();
    }

    /**
     * Waits for the answer, also on a thread that was interrupted before: the host's own call comes first in noticing that.
     *
     * @return false if there is none in time
     */
    boolean await(long nanos) {
        long deadlineNanos = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (ended.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return true;
                    }
                    taken.set(true);
                    return false;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was found, or the fault that ended the look. */
    T answer() {
        if (thrown instanceof RuntimeException fault) {
            throw fault;
        }
        if (thrown instanceof Error fault) {
            throw fault;
        }
        return answer;
    }
}
