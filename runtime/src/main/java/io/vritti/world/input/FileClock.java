package io.vritti.world.input;

import java.util.concurrent.TimeUnit;

/** The relation between file times and the wall clock. */
public final class FileClock {

    /**
     * The kernel stamps files with a clock that ticks every 1-10 ms (CONFIG_HZ 1000-100), so a change just after the start of
     * a run can carry a time just before it. The longest tick is taken: a file written in the last 10 ms before the start is
     * then unsure too, which costs one repeat, while the shorter reading could cost a wrongful veto.
     */
    private static final long GRANULARITY_MILLIS = 10;

    private FileClock() {}

    /** What changed at or after this time may have changed during the run: nanoseconds since 1970. */
    public static long sureBeforeNanos(long startedAtMillis) {
        return TimeUnit.MILLISECONDS.toNanos(startedAtMillis - GRANULARITY_MILLIS);
    }
}
