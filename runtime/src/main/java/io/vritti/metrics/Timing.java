package io.vritti.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.HistogramIterationValue;

/**
 * The durations of one kind of work since the JVM started. Any thread may record one: that neither waits nor allocates, and takes
 * about 10 ns. A timing takes {@value #HISTOGRAM_BYTES} bytes of the heap once something was recorded.
 */
public final class Timing {

    /** What {@link AbstractHistogram#getEstimatedFootprintInBytes} says of a histogram with these bounds. */
    static final int HISTOGRAM_BYTES = 23_040;

    /** Shorter durations are not told apart; reading the clock takes a tenth of this. */
    private static final long LEAST_NANOS = 256;

    /** Longer durations count as this; nothing that is measured waits for a minute. */
    private static final long MOST_NANOS = 64_000_000_000L;

    /** Two digits: an error of at most 1 % of the value. */
    private static final int DIGITS = 2;

    private static final double NANOS_A_SECOND = 1e9;

    /** From the quickest check to the longest wait for a server, as powers of ten divided at 2.5 and 5. */
    private static final double[] BOUNDS = {
        1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 1e-2, 2.5e-2, 5e-2, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };

    private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999, 1};

    private final AtomicLong sumNanos = new AtomicLong();
    private final AtomicLongArray early;
    private final AtomicInteger earlyCount = new AtomicInteger();
    private volatile AtomicHistogram histogram;

    private Timing(int early) {
        this.early = new AtomicLongArray(early);
    }

    /** Returns a timing of work that threads of the agent do. */
    public static Timing ofAgent() {
        return new Timing(0);
    }

    /**
     * Returns a timing of work that host threads do. They never make the histogram, whose classes take some milliseconds to load.
     *
     * @param early how many durations can be recorded before the first {@link #settle}; more are lost
     */
    public static Timing ofHost(int early) {
        return new Timing(early);
    }

    public void record(long nanos) {
        long bounded = Math.max(0, Math.min(MOST_NANOS, nanos));
        AtomicHistogram made = histogram;
        if (made == null) {
            made = early(bounded);
        }
        if (made != null) {
            made.recordValue(bounded);
            sumNanos.addAndGet(bounded);
        }
    }

    /** Makes the histogram if a host thread has recorded something; a thread of the agent calls it now and then. */
    public void settle() {
        if (histogram == null && earlyCount.get() > 0) {
            ready();
        }
    }

    private AtomicHistogram ready() {
        AtomicHistogram made = histogram;
        return made == null ? make() : made;
    }

    /** The histogram to record in; null if the duration was kept for later or is lost. */
    private AtomicHistogram early(long nanos) {
        if (early.length() == 0) {
            return ready();
        }
        int place = earlyCount.getAndIncrement();
        if (place < early.length()) {
            // Never 0, which is what a place holds that is not written yet.
            early.set(place, nanos + 1);
            return null;
        }
        return histogram;
    }

    private synchronized AtomicHistogram make() {
        if (histogram == null) {
            histogram = new AtomicHistogram(LEAST_NANOS, MOST_NANOS, DIGITS);
        }
        return histogram;
    }

    /** Whoever was on its way to an early place when the histogram came is found at the next reading. */
    private void takeEarly(AtomicHistogram into) {
        for (int i = 0; i < Math.min(early.length(), earlyCount.get()); i++) {
            long nanos = early.getAndSet(i, 0) - 1;
            if (nanos >= 0) {
                into.recordValue(nanos);
                sumNanos.addAndGet(nanos);
            }
        }
    }

    /** The distribution as it stands now; null if nothing was recorded. */
    public Sample.Measured read(Map<String, String> labels) {
        if (histogram == null && earlyCount.get() == 0) {
            return null;
        }
        AtomicHistogram made = ready();
        takeEarly(made);
        AbstractHistogram copy = made.copy();
        long count = copy.getTotalCount();
        if (count == 0) {
            return null;
        }
        SortedMap<Double, Double> secondsAt = new TreeMap<>();
        for (double quantile : QUANTILES) {
            secondsAt.put(quantile, copy.getValueAtPercentile(100 * quantile) / NANOS_A_SECOND);
        }
        return new Sample.Measured(labels, count, sumNanos.get() / NANOS_A_SECOND, atMost(copy), secondsAt);
    }

    private static SortedMap<Double, Long> atMost(AbstractHistogram copy) {
        SortedMap<Double, Long> atMost = new TreeMap<>();
        long counted = 0;
        int bound = 0;
        for (HistogramIterationValue value : copy.recordedValues()) {
            while (bound < BOUNDS.length && value.getValueIteratedTo() > BOUNDS[bound] * NANOS_A_SECOND) {
                atMost.put(BOUNDS[bound++], counted);
            }
            counted += value.getCountAddedInThisIterationStep();
        }
        while (bound < BOUNDS.length) {
            atMost.put(BOUNDS[bound++], counted);
        }
        return atMost;
    }
}
