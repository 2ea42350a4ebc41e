package io.vritti.observe;

import io.vritti.config.Mode;
import java.util.List;
import java.util.Locale;

/**
 * A verdict that was not a plain PROCEED, and how it turned out: one line of {@code decisions.jsonl} (design.md §7). It is made
 * on the host's thread of raw texts; what is written is a {@link RedactedDecision}.
 *
 * @param id {@code d-} and 8 hexadecimal digits: what people type
 * @param session the JVM: pid and start time
 * @param atMillis wall clock
 * @param call what was about to be done
 * @param judgement what the gate said of it
 * @param known what was known of the failure that the gate matched
 * @param result what was done with the call, and how it ended
 */
public record Decision(
        String id, String session, long atMillis, Call call, Judgement judgement, Known known, Result result) {

    /**
     * What was about to be done.
     *
     * @param key action key, 32 hexadecimal digits
     * @param family executable and subcommand, or method and authority
     * @param action the call as a person would write it
     */
    public record Call(String key, String family, String action) {}

    /**
     * What the gate said of a call.
     *
     * @param scope the scope under which the call was judged: {@code auto}, {@code tool}, {@code all}
     * @param layer which layer of the gate said so: {@code rules}, {@code exact}, {@code similar}
     * @param verdict {@code PROCEED}, {@code HINT} or {@code BLOCK}
     * @param reason the verdict's reason code
     * @param elapsedMicros what the gate took
     */
    public record Judgement(Mode mode, String scope, String layer, String verdict, String reason, long elapsedMicros) {}

    /**
     * What was known of the matched failure.
     *
     * @param episode id of the matched episode, or null (a deny rule)
     * @param errorClass class of the remembered failure, or null
     * @param failures how often it had failed
     * @param changed what has changed since the failure, one phrase each; empty for nothing
     * @param checked what was looked at and found as it was, one phrase each
     * @param lifts what would lift it, or null
     * @param fix what ended such failures here before, and how often: {@code npm ci (4 of 4)}; or null
     * @param advice what a reflection says about the failure, as it was told; or null
     */
    public record Known(
            String episode,
            String errorClass,
            long failures,
            List<String> changed,
            List<String> checked,
            String lifts,
            String fix,
            String advice) {

        /** Of which no reflection says anything. */
        public Known(
                String episode,
                String errorClass,
                long failures,
                List<String> changed,
                List<String> checked,
                String lifts,
                String fix) {
            this(episode, errorClass, failures, changed, checked, lifts, fix, null);
        }
    }

    /**
     * What became of a call.
     *
     * @param course what was done with the call
     * @param outcome how it ended
     * @param code exit code or status of the call that ran, or -1
     */
    public record Result(Course course, End outcome, int code) {}

    /** What was done with the call. */
    public enum Course {
        /** It was refused. */
        VETOED,
        /** It ran, because the mode or the scope does not refuse. */
        OBSERVED,
        /** It ran, and a hint was given. */
        HINTED,
        /** It ran to see whether the failure still holds (design.md §5.5). */
        PROBE,
        /** It ran to measure how often a veto is right (design.md §5.5). */
        HOLDOUT,
        /** It ran because its author insisted. */
        INSISTED;

        /** As in JSON. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the call ended, as far as this log is concerned. */
    public enum End {
        NOT_EXECUTED,
        FAILED,
        SUCCEEDED,
        /** The JVM ended first, or the end could not be seen. */
        UNKNOWN;

        /** As in JSON: {@code not executed}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public String key() {
        return call.key();
    }

    public String family() {
        return call.family();
    }

    public String action() {
        return call.action();
    }

    public Mode mode() {
        return judgement.mode();
    }

    public String scope() {
        return judgement.scope();
    }

    public String layer() {
        return judgement.layer();
    }

    public String verdict() {
        return judgement.verdict();
    }

    public String reason() {
        return judgement.reason();
    }

    public long elapsedMicros() {
        return judgement.elapsedMicros();
    }

    public String episode() {
        return known.episode();
    }

    public String errorClass() {
        return known.errorClass();
    }

    public long failures() {
        return known.failures();
    }

    public List<String> changed() {
        return known.changed();
    }

    public List<String> checked() {
        return known.checked();
    }

    public String lifts() {
        return known.lifts();
    }

    public String fix() {
        return known.fix();
    }

    public String advice() {
        return known.advice();
    }

    public Course course() {
        return result.course();
    }

    public End outcome() {
        return result.outcome();
    }

    public int code() {
        return result.code();
    }
}
