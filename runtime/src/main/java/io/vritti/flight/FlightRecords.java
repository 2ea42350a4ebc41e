package io.vritti.flight;

import io.vritti.observe.RedactedDecision;

/**
 * Records what the agent does as events of the JDK Flight Recorder, in hosts that use it. Before {@link #begin} no class of the recorder
 * is loaded and nothing is recorded. Any thread may call; nothing is thrown.
 */
public final class FlightRecords {

    private volatile FlightEvents events;

    /** Registers our events, once the host has loaded the recorder. For threads of the agent; later calls do nothing. */
    public synchronized void begin() {
        if (events == null) {
            events = new JfrEvents();
        }
    }

    /** Whether our events are registered. */
    public boolean begun() {
        return events != null;
    }

    /** Records a decision that was written to the audit. */
    public void decided(RedactedDecision decision) {
        FlightEvents recording = events;
        if (recording != null) {
            recording.decided(decision);
        }
    }

    /**
     * Records a failure that is on the disk.
     *
     * @param nanos how long that took from the moment it was seen, in nanoseconds
     */
    public void captured(CapturedFailure failure, long nanos) {
        FlightEvents recording = events;
        if (recording != null) {
            recording.captured(failure, nanos);
        }
    }

    /** Begins the event of a use of the database. */
    public StoreSpan storing(boolean write) {
        FlightEvents recording = events;
        return recording == null ? StoreSpan.NONE : recording.storing(write);
    }

    /**
     * Begins the event of a reflection.
     *
     * @param tier who reflects: {@code rules}, {@code one} (model) or {@code several} (models)
     */
    public ReflectionSpan reflecting(String tier) {
        FlightEvents recording = events;
        return recording == null ? ReflectionSpan.NONE : recording.reflecting(tier);
    }
}
