package io.vritti.observe;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code decisions.jsonl} in the home: one line per decision, written when it is known how the call turned out. A veto is
 * written at once. Several JVMs write the same file. Only {@link #await} may be called on a host's thread; the others write.
 */
public final class DecisionLog implements AutoCloseable {

    /** The file's name in the home (design.md §7). */
    public static final String FILE_NAME = "decisions.jsonl";

    /** What the file may grow to, beside its older generations. */
    static final long FILE_BYTES = 5 << 20;

    /** {@code decisions.jsonl}, {@code .1} and {@code .2}. */
    static final int GENERATIONS = 3;

    /** Calls that run at a time under a decision; a host with more of them has lost its handles. */
    private static final int MOST_AWAITED = 4_096;

    private static final DecisionLog NONE = new DecisionLog(null, new Counters(), AgentLog.none());

    private final RotatingFile file;
    private final Counters counters;
    private final AgentLog log;
    private final Map<String, Decision> awaited = new ConcurrentHashMap<>();

    private DecisionLog(RotatingFile file, Counters counters, AgentLog log) {
        this.file = file;
        this.counters = counters;
        this.log = log;
    }

    public static DecisionLog in(File home, Counters counters, AgentLog log) {
        return new DecisionLog(new RotatingFile(new File(home, FILE_NAME), FILE_BYTES, GENERATIONS), counters, log);
    }

    /** Where there is no usable home. */
    public static DecisionLog none() {
        return NONE;
    }

    /** Writes a decision whose outcome is known. Never throws. */
    public void append(Decision decision) {
        if (file == null) {
            return;
        }
        try {
            file.append(DecisionJson.line(decision));
        } catch (IOException | RuntimeException lost) {
            counters.increment(Counter.DROPPED_DECISIONS);
            log.logOnce("decisions", "a decision could not be written to " + FILE_NAME, lost);
        }
    }

    /** Keeps a decision until its call has ended. Cheap, never blocks. */
    public void await(Decision decision) {
        if (file == null) {
            return;
        }
        if (awaited.size() >= MOST_AWAITED) {
            counters.increment(Counter.DROPPED_DECISIONS);
        } else {
            awaited.put(decision.id(), decision);
        }
    }

    /**
     * Writes an awaited decision; does nothing if it is not awaited.
     *
     * @param code exit code or status, or -1
     */
    public void settle(String decisionId, Decision.End end, int code) {
        Decision decision = awaited.remove(decisionId);
        if (decision != null) {
            append(decision.ended(end, code));
        }
    }

    /** Writes what is still awaited, with an unknown outcome. */
    @Override
    public void close() {
        for (String id : awaited.keySet()) {
            settle(id, Decision.End.UNKNOWN, -1);
        }
    }
}
