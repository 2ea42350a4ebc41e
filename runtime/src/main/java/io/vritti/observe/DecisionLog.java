package io.vritti.observe;

import java.io.File;
import java.io.IOException;

/**
 * {@code decisions.jsonl} in the home: one line per decision, written when it is known how the call turned out. Several
 * JVMs write the same file. It writes on the calling thread, which is none of the host's.
 */
public final class DecisionLog {

    /** The file's name in the home (design.md §7). */
    public static final String FILE_NAME = "decisions.jsonl";

    /** What the file may grow to, beside its older generations. */
    static final long FILE_BYTES = 5 << 20;

    /** {@code decisions.jsonl}, {@code .1} and {@code .2}. */
    static final int GENERATIONS = 3;

    private static final DecisionLog NONE = new DecisionLog(null, new Counters(), AgentLog.none());

    private final RotatingFile file;
    private final Counters counters;
    private final AgentLog log;

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
    public void append(RedactedDecision decision) {
        if (file == null) {
            return;
        }
        try {
            file.append(DecisionJson.line(decision.value()));
        } catch (IOException | RuntimeException lost) {
            counters.increment(Counter.DROPPED_DECISIONS);
            log.logOnce("decisions", "a decision could not be written to " + FILE_NAME, lost);
        }
    }
}
