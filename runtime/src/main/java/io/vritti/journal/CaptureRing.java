package io.vritti.journal;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.bounded.HostHeap;
import io.vritti.evidence.Evidence;
import io.vritti.metrics.Metric;
import io.vritti.metrics.MetricSource;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import io.vritti.observe.Counter;
import io.vritti.observe.Counters;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Carries what the gate reports from host threads to the one thread that writes: an LMAX Disruptor of pre-allocated slots.
 * Publishing never blocks: a full ring drops, and counts it. Made with the first report, because most hosts never fail.
 */
public final class CaptureRing implements Journal, MetricSource {

    /** facts.md §2.4: 4096 bare slots are about a quarter of a mebibyte. */
    private static final int SLOTS = 4096;

    /** Of the heap, what may wait to be written: each failure brings up to 16 KiB of output, and a disk can be slow. */
    private static final double MOST_WAITING_SHARE = 1.0 / 32;

    private final Supplier<BatchWriter> writers;
    private final ActionTrail trail;
    private final Counters counters;
    private final AgentLog log;
    private volatile Disruptor<Slot> disruptor;
    private final IdleWait wait = new IdleWait();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final long mostWaitingBytes = (long) (MOST_WAITING_SHARE * HostHeap.mostBytes());
    private volatile boolean closed;

    /** @param writers makes the one that writes, on the ring's own thread: its classes are JSON's, and the first verdict needs none */
    public CaptureRing(Supplier<BatchWriter> writers, ActionTrail trail, Counters counters, AgentLog log) {
        this.writers = writers;
        this.trail = trail;
        this.counters = counters;
        this.log = log;
    }

    @Override
    public void failed(AnalyzedFailure failure, FailureState state, CallEnd end, boolean held) {
        List<String> before = trail.before(end.work());
        publish(new JournalEvent.FailureCaptured(failure, state, before, end, held), Counter.DROPPED_FAILURES);
    }

    @Override
    public void changed(FailureState state, Evidence evidence) {
        publish(new JournalEvent.Changed(state, evidence), Counter.DROPPED_FAILURES);
    }

    @Override
    public void lifted(FailureState state, Evidence evidence, String resolution, boolean refuted) {
        publish(new JournalEvent.Lifted(state, evidence, resolution, refuted), Counter.DROPPED_FAILURES);
    }

    @Override
    public void fixObserved(Fix fix) {
        publish(new JournalEvent.FixObserved(fix), Counter.DROPPED_FAILURES);
    }

    @Override
    public void decided(Decision decision) {
        publish(new JournalEvent.Decided(decision), Counter.DROPPED_DECISIONS);
    }

    @Override
    public void ended(Action action, CallEnd end) {
        trail.add(end.work(), action.text());
    }

    /** The owner's single permission for an action was used. */
    public void allowedOnce(ActionKey key) {
        publish(new JournalEvent.AllowedOnce(key.hex()), Counter.DROPPED_DECISIONS);
    }

    @Override
    public List<Metric> read() {
        Disruptor<Slot> running = disruptor;
        long waiting = running == null ? 0 : SLOTS - running.getRingBuffer().remainingCapacity();
        return List.of(
                Metric.gauge("vritti_ring_slots", "What may wait in the ring to be written; more is dropped.", SLOTS),
                Metric.gauge("vritti_ring_waiting", "What waits in the ring to be written.", waiting),
                Metric.gauge(
                        "vritti_ring_waiting_bytes",
                        "About how much of the heap it takes that waits in the ring.",
                        waitingBytes.get()),
                Metric.gauge(
                        "vritti_ring_limit_bytes",
                        "What may wait in the ring, by what it takes of the heap; more is dropped.",
                        mostWaitingBytes));
    }

    /** Waits until everything published before is durable. @return false if it took longer */
    public boolean flush(long nanos) {
        if (disruptor == null) {
            return true;
        }
        CountDownLatch reached = new CountDownLatch(1);
        publish(new JournalEvent.Marker(reached), Counter.DROPPED_DECISIONS);
        wait.wake();
        try {
            return reached.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes what is left and takes nothing more. */
    public void close(long nanos) {
        flush(nanos);
        closed = true;
        Disruptor<Slot> running = disruptor;
        if (running != null) {
            running.halt();
        }
    }

    private void publish(JournalEvent entry, Counter lost) {
        long bytes = entry.bytes();
        if (closed
                || bytes > 0 && waitingBytes.get() + bytes > mostWaitingBytes
                || !ring().getRingBuffer()
                        .tryPublishEvent((slot, sequence, published) -> slot.entry = published, entry)) {
            counters.increment(lost);
        } else {
            waitingBytes.addAndGet(bytes);
        }
    }

    private Disruptor<Slot> ring() {
        Disruptor<Slot> running = disruptor;
        return running == null ? start() : running;
    }

    private synchronized Disruptor<Slot> start() {
        if (disruptor == null) {
            Disruptor<Slot> starting = new Disruptor<>(
                    Slot::new, SLOTS, body -> new AgentThread("capture", body, log), ProducerType.MULTI, wait);
            starting.setDefaultExceptionHandler(new Faults(counters, log));
            starting.handleEventsWith(new Handler(writers, waitingBytes));
            starting.start();
            disruptor = starting;
        }
        return disruptor;
    }

    /** Pre-allocated; what it held is let go as soon as it is handled. */
    private static final class Slot {
        private JournalEvent entry;
    }

    /** Not the Disruptor's own, which asks the JDK for a logger: that fixes the host's LogManager. */
    private record Faults(Counters counters, AgentLog log) implements ExceptionHandler<Slot> {
        @Override
        public void handleEventException(Throwable thrown, long sequence, Slot slot) {
            // Not what the slot held: it goes with the next report, and may hold what was not redacted.
            count("an entry could not be written", thrown);
        }

        @Override
        public void handleOnStartException(Throwable thrown) {
            count("capture did not start well", thrown);
        }

        @Override
        public void handleOnShutdownException(Throwable thrown) {
            count("capture did not end well", thrown);
        }

        private void count(String what, Throwable thrown) {
            counters.increment(Counter.INTERNAL_ERRORS);
            log.logOnce("ring-" + thrown.getClass().getName(), what, thrown);
        }
    }

    private static final class Handler implements EventHandler<Slot> {
        private final Supplier<BatchWriter> writers;
        private final AtomicLong waitingBytes;
        private BatchWriter writer;

        Handler(Supplier<BatchWriter> writers, AtomicLong waitingBytes) {
            this.writers = writers;
            this.waitingBytes = waitingBytes;
        }

        @Override
        public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
            JournalEvent entry = slot.entry;
            slot.entry = null;
            waitingBytes.addAndGet(-entry.bytes());
            if (writer == null) {
                writer = writers.get();
            }
            writer.take(entry, endOfBatch);
        }
    }
}
