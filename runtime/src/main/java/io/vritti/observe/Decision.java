package io.vritti.observe;

import io.vritti.config.Mode;
import java.util.List;
import java.util.Locale;

/**
 * A verdict that was not a plain PROCEED, and how it turned out: one line of {@code decisions.jsonl} (design.md §7). Everything
 * in it is redacted.
 *
 * @param id {@code d-} and 8 hexadecimal digits: what people type
 * @param atMillis wall clock
 * @param verdict {@code PROCEED}, {@code HINT} or {@code BLOCK}
 * @param reason the verdict's reason code
 * @param action the call as a person would write it
 * @param episode id of the matched episode, or null (a deny rule)
 * @param changed what has changed since the failure, one phrase each; empty for nothing
 * @param elapsedMicros what the gate took
 * @param course what was done with the call
 * @param outcome how it ended
 * @param code exit code or status of the call that ran, or -1
 * @param key action key, 32 hexadecimal digits
 * @param session the JVM: pid and start time
 * @param family executable and subcommand, or method and authority
 * @param errorClass class of the remembered failure, or null
 * @param layer which layer of the gate said so: {@code rules}, {@code exact}, {@code similar}
 * @param scope the scope under which the call was judged: {@code auto}, {@code tool}, {@code all}
 * @param checked what was looked at and found as it was, one phrase each
 * @param failures how often it had failed
 * @param lifts what would lift it, or null
 * @param fix what ended such failures here before, and how often: {@code npm ci (4 of 4)}; or null
 */
public record Decision(
        String id,
        long atMillis,
        Mode mode,
        String verdict,
        String reason,
        String action,
        String episode,
        List<String> changed,
        long elapsedMicros,
        Course course,
        End outcome,
        int code,
        String key,
        String session,
        String family,
        String errorClass,
        String layer,
        String scope,
        List<String> checked,
        long failures,
        String lifts,
        String fix) {

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

    /** The same decision, with how it turned out. */
    public Decision ended(End end, int endCode) {
        return new Decision(
                id,
                atMillis,
                mode,
                verdict,
                reason,
                action,
                episode,
                changed,
                elapsedMicros,
                course,
                end,
                endCode,
                key,
                session,
                family,
                errorClass,
                layer,
                scope,
                checked,
                failures,
                lifts,
                fix);
    }

    /** The same decision with the texts that may hold secrets replaced. */
    public Decision withTexts(String newAction, String newFamily, List<String> newChanged, List<String> newChecked) {
        return new Decision(
                id,
                atMillis,
                mode,
                verdict,
                reason,
                newAction,
                episode,
                newChanged,
                elapsedMicros,
                course,
                outcome,
                code,
                key,
                session,
                newFamily,
                errorClass,
                layer,
                scope,
                newChecked,
                failures,
                lifts,
                fix);
    }
}
