package io.vritti.observe;

import java.util.Map;

/** What is measured in time. Each says what it measures. */
public enum Timed {
    GATE_CHECK("gate_check_seconds", "What the gate took before a call, from the moment the host called."),
    CAPTURE("capture_seconds", "From a failure that was seen to the moment it was on the disk."),

    STORE_READ("store_seconds", Words.STORE, "read"),
    STORE_WRITE("store_seconds", Words.STORE, "write"),
    STORE_COMMIT("store_seconds", Words.STORE, "commit");

    private final String metric;
    private final String measures;
    private final Map<String, String> labels;

    Timed(String metric, String measures) {
        this.metric = metric;
        this.measures = measures;
        this.labels = Map.of();
    }

    Timed(String metric, String measures, String operation) {
        this.metric = metric;
        this.measures = measures;
        this.labels = Map.of("operation", operation);
    }

    /** As in the metrics: {@code vritti_gate_check_seconds}. */
    public String metric() {
        return "vritti_" + metric;
    }

    /** What it measures, in one sentence. */
    public String measures() {
        return measures;
    }

    Map<String, String> labels() {
        return labels;
    }

    /** An enum's constants cannot use its own fields. */
    private static final class Words {
        static final String STORE =
                "What the home's database took: reads, transactions that write, and of these the commit alone.";
    }
}
