package io.vritti.observe;

import java.util.Locale;

/** The counters of a JVM; shown by {@code vritti status} and {@code vritti stats}. */
public enum Counter {
    /** Process starts and requests that the gate was asked about. */
    CALLS_SEEN,
    /** Requests to a model. */
    MODEL_REQUESTS,
    /** Tool calls of agent frameworks that were followed. */
    TOOL_CALLS,
    /** Calls refused. */
    VETOES,
    /** Calls that would have been refused in mode veto, and ran. */
    WOULD_BE_VETOES,
    /** Calls that a hint was given for. */
    HINTS,
    /** Would-be vetoes that ran to measure how often a veto is right. */
    HOLDOUTS,
    /** Calls that ran to see whether the failure still holds. */
    PROBES,
    /** Would-be vetoes whose call passed with nothing changed: the gate was wrong. */
    PROVEN_WRONG,
    /** Calls that ran because their author insisted. */
    INSISTED,
    /** Failed calls taken in. */
    FAILURES_CAPTURED,
    /** Successful calls that lifted a remembered failure. */
    LIFTED,
    /** Failures not stored because the ring was full. */
    DROPPED_FAILURES,
    /** Decisions not written because too many were waiting for their outcome. */
    DROPPED_DECISIONS,
    /** Faults of ours that let a call go on. */
    INTERNAL_ERRORS,
    /** Checks that did not end within {@code vritti.gate.deadline}, so the call went on. */
    DEADLINE_MISSES,
    /** Failures whose inputs could not be looked at within the budget of the capture. */
    CAPTURE_BUDGET_MISSES,
    /** Looks at files that hung, in file systems that are not looked at any more. */
    LOOKS_WRITTEN_OFF,
    /** Times that the store's files were closed because the process was near its limit of open files. */
    STORE_PAUSES;

    /** As in JSON: {@code would_be_vetoes}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
