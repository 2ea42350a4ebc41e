package io.vritti.config;

/** {@code vritti.gate.*} and {@code vritti.memory.index}: how long the gate may take, and how much of the heap. */
public final class GateSettings {

    private static final long KIB = 1024;

    /** design.md §6: about 5,000 failures, with what they read; a heap of 64 MiB holds a quarter of them. */
    private static final long MOST_INDEX_BYTES = 8 * 1024 * KIB;

    private static final long LEAST_INDEX_BYTES = 2 * 1024 * KIB;
    private static final double INDEX_SHARE = 0.02;

    private final CurrentValues values;

    GateSettings(CurrentValues values) {
        this.values = values;
    }

    /** The longest that a call waits for a verdict, in nanoseconds. */
    public long deadlineNanos() {
        return values.time(Setting.GATE_DEADLINE);
    }

    /** The same in nanoseconds, for a process that failed when it last ran, while the agent starts. */
    public long firstDeadlineNanos() {
        return values.time(Setting.GATE_DEADLINE_FIRST);
    }

    /** The most bytes of the heap that the index of failures takes. */
    public long indexBytes() {
        int set = values.number(Setting.MEMORY_INDEX);
        long share = (long) (INDEX_SHARE * Runtime.getRuntime().maxMemory());
        return set > 0 ? set * KIB : Math.min(MOST_INDEX_BYTES, Math.max(LEAST_INDEX_BYTES, share));
    }
}
