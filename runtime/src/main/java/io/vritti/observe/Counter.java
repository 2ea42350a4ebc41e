package io.vritti.observe;

import java.util.Locale;

/**
 * The counters of a JVM; shown by {@code vritti status} and {@code vritti stats}, and by every way out of the metrics. Each says
 * what it counts.
 */
public enum Counter {
    CALLS_SEEN("calls", "Process starts, requests and tool calls that the gate was asked about."),
    MODEL_REQUESTS("model_requests", "Requests of the host to a model."),
    TOOL_CALLS("tool_calls", "Tool calls of agent frameworks that were followed."),
    VETOES("vetoes", "Calls refused."),
    WOULD_BE_VETOES("would_be_vetoes", "Calls that would have been refused in mode veto, and ran."),
    HINTS("hints", "Calls that a hint was given for."),
    TOLD("told", "Failures that the host was told a next step with."),
    HOLDOUTS("holdouts", "Would-be vetoes that ran to measure how often a veto is right."),
    PROBES("probes", "Calls that ran to see whether the failure still holds."),
    PROVEN_WRONG("proven_wrong", "Would-be vetoes whose call passed with nothing changed: the gate was wrong."),
    INSISTED("insisted", "Calls that ran because their author insisted."),
    PREVENTED("repeats_prevented", "Calls refused that had failed before, with nothing changed since."),
    SAVED_MILLIS("time_saved_seconds", "What the last runs of the calls took that were refused since.", 1e-3),
    FAILURES_CAPTURED("failures", "Failed calls taken in."),
    LIFTED("failures_lifted", "Successful calls that lifted a remembered failure."),
    DROPPED_FAILURES("failures_dropped", "Failures not stored because too many were waiting, or the store failed."),
    DROPPED_DECISIONS("decisions_dropped", "Decisions not written because too many were waiting, or the disk failed."),
    INTERNAL_ERRORS("internal_errors", "Faults of the agent's own that let a call go on."),
    DEADLINE_MISSES(
            "deadline_misses",
            "Looks before a call that did not end within vritti.gate.deadline: the call was judged without them."),
    CAPTURE_BUDGET_MISSES("capture_budget_misses", "Failures whose inputs could not all be looked at in time."),
    LOOKS_WRITTEN_OFF("looks_written_off", "Looks at files that hung, in file systems not looked at any more."),
    STORE_PAUSES("store_pauses", "Times the store was closed because the process was near its limit of open files.");

    private final String metric;
    private final String counts;
    private final double unit;

    Counter(String metric, String counts) {
        this(metric, counts, 1);
    }

    /** @param unit what one of it is in the unit of the metric */
    Counter(String metric, String counts, double unit) {
        this.metric = metric;
        this.counts = counts;
        this.unit = unit;
    }

    /** As in JSON: {@code would_be_vetoes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in the metrics: {@code vritti_would_be_vetoes}. */
    public String metric() {
        return "vritti_" + metric;
    }

    /** What it counts, in one sentence. */
    public String counts() {
        return counts;
    }

    /** What so many are in the unit of the metric. */
    double inUnits(long count) {
        return unit == 1 ? count : count * unit;
    }
}
