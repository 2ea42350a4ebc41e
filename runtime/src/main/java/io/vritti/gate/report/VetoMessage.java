package io.vritti.gate.report;

import io.vritti.action.Action;
import io.vritti.action.ActionSecrets;
import io.vritti.failure.classify.FailureKind;
import io.vritti.gate.verdict.Verdict;
import io.vritti.journal.FailureState;
import io.vritti.redact.Redactor;
import io.vritti.store.Advice;
import io.vritti.store.Fix;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of a veto, for a model to read. It stands alone, because often only {@code getMessage()} travels: plain
 * lines, the most important first, one fact a line, no secrets (design.md §5.7; the wording rests on
 * facts.md §6.2).
 */
public final class VetoMessage {

    /** design.md §5.7. */
    public static final int MOST_CHARACTERS = 600;

    /** As {@link io.vritti.world.input.FileInput} says it. */
    private static final String NOT_THERE = "no such file ";

    private static final int CALL_CHARACTERS = 140;
    private static final int ERROR_CHARACTERS = 120;
    private static final int CHECKED_CHARACTERS = 120;

    private final Redactor redactor;

    public VetoMessage(Redactor redactor) {
        this.redactor = redactor;
    }

    /**
     * @param fix what ended such failures here before, or null
     * @param advice what a reflection says about the failure, or null
     */
    public String of(Action action, Verdict verdict, Fix fix, Advice advice, long nowMillis) {
        Redactor knowing = ActionSecrets.redactor(redactor, action);
        return switch (verdict.reason()) {
            case DENIED -> denied(action, verdict, knowing);
            case DELAYED -> delayed(action, verdict, knowing, nowMillis);
            default -> failed(action, verdict, fix, advice, knowing, nowMillis);
        };
    }

    /** The line of a failure's output, as it may be quoted beside the call. */
    public String errorLine(Action action, String line) {
        MessageLines lines = new MessageLines(ERROR_CHARACTERS);
        lines.add("", ActionSecrets.redactor(redactor, action).redacted(line), ERROR_CHARACTERS, "");
        return lines.text();
    }

    private String denied(Action action, Verdict verdict, Redactor knowing) {
        MessageLines lines = new MessageLines(MOST_CHARACTERS);
        lines.add("NOT EXECUTED - a rule of this program's owner forbids this call (retryable: false).");
        call(lines, action, knowing);
        lines.add("Why: ", knowing.redactedName(verdict.checked().get(0)), CALL_CHARACTERS, ".");
        lines.add("Do not repeat this call or a variant of it.");
        lines.add("Next: take another approach; the rest of the task can go on.");
        return lines.text();
    }

    private String failed(Action action, Verdict verdict, Fix fix, Advice advice, Redactor knowing, long nowMillis) {
        MessageLines lines = new MessageLines(MOST_CHARACTERS);
        FailureState state = verdict.remembered();
        lines.add(
                state.isOfAnother()
                        ? "NOT EXECUTED - it failed for another user, and its cause is there still (retryable: false)."
                        : state.reported()
                                ? "NOT EXECUTED - another machine reported that it fails, and what it needs is missing here (retryable: false)."
                                : verdict.similar()
                                        ? "NOT EXECUTED - a call that needs the same failed, and nothing has changed (retryable: false)."
                                        : "NOT EXECUTED - it failed before and nothing it depends on has changed (retryable: false).");
        call(lines, action, knowing);
        if (verdict.similar()) {
            // What this call would meet says more than what another one met: it is shortened last.
            checked(lines, verdict, knowing);
            if (!state.isOfAnother()) {
                lines.add("Failed: ", failedThen(verdict, knowing).redacted(state.action()), CALL_CHARACTERS / 2, "");
            }
        }
        lines.add("Why: " + history(action, verdict, nowMillis));
        if (!verdict.similar()) {
            checked(lines, verdict, knowing);
        }
        if (!state.isOfAnother()) {
            error(lines, verdict, knowing);
        }
        lines.addSpare(
                verdict.similar()
                        ? "Do not make this call: it would fail in the same way."
                        : "Do not repeat this call: it would fail again.");
        lines.add("Next: "
                + NextStep.after(
                        state.failureKind(),
                        said(verdict),
                        action.byKind(process -> false, http -> true, tool -> false),
                        state.kills() > 0,
                        fix,
                        advice));
        lines.add("The task can go on. Lifts when what was checked changes" + insist(action, state) + ".");
        lines.add("Ref: " + state.episodeId());
        return lines.text();
    }

    private static String said(Verdict verdict) {
        String error = verdict.remembered().errorLine();
        return (error == null ? "" : error) + "\n" + String.join("\n", verdict.checked());
    }

    /** Not never, but not yet. */
    private String delayed(Action action, Verdict verdict, Redactor knowing, long nowMillis) {
        MessageLines lines = new MessageLines(MOST_CHARACTERS);
        boolean lock = verdict.remembered().failureKind() == FailureKind.LOCK_HELD;
        lines.add(
                lock
                        ? "NOT EXECUTED - too early: a lock that it needs is still held (retryable: later)."
                        : "NOT EXECUTED - too early: the server does not take it yet (retryable: later).");
        call(lines, action, knowing);
        lines.add("Why: " + history(action, verdict, nowMillis));
        checked(lines, verdict, knowing);
        lines.add(
                lock
                        ? "Do not repeat this call while it is held: it would fail again."
                        : "Do not repeat this call before then: it would be refused again, and may make the wait longer.");
        lines.add(
                lock
                        ? "Next: wait, end the process that holds it, or take the lock file away if that process is gone."
                        : "Next: do other work, or wait, and then make the same call again.");
        lines.add("Ref: " + verdict.remembered().episodeId());
        return lines.text();
    }

    private static void error(MessageLines lines, Verdict verdict, Redactor knowing) {
        String line = verdict.remembered().errorLine();
        lines.add(
                verdict.remembered().reported() ? "Error reported: \"" : "Error then: \"",
                failedThen(verdict, knowing).redacted(line == null ? "" : line),
                ERROR_CHARACTERS,
                "\"");
    }

    private static void checked(MessageLines lines, Verdict verdict, Redactor knowing) {
        lines.add(
                "Checked just now: ",
                knowing.redactedName(String.join(", ", proven(verdict))),
                CHECKED_CHARACTERS,
                ".");
    }

    /** What the error speaks of comes first; of what is not there, only that is worth a word. */
    private static List<String> proven(Verdict verdict) {
        String error = verdict.remembered().errorLine();
        List<String> mentioned =
                verdict.checked().stream().filter(told -> mentions(error, told)).toList();
        Stream<String> others =
                verdict.checked().stream().filter(told -> !mentioned.contains(told) && !told.startsWith(NOT_THERE));
        List<String> proven = Stream.concat(mentioned.stream(), others).toList();
        return proven.isEmpty() ? verdict.checked() : proven;
    }

    private static boolean mentions(String error, String told) {
        String subject = told.startsWith(NOT_THERE) ? told.substring(NOT_THERE.length()) : told.split(" ", 2)[0];
        return error != null && error.contains(subject.substring(subject.lastIndexOf('/') + 1));
    }

    private static void call(MessageLines lines, Action action, Redactor knowing) {
        String folder = action.directory() == null
                ? ""
                : " (in " + MessageLines.shortened(knowing.redact(action.directory()), CALL_CHARACTERS / 2) + ")";
        lines.add("Call: ", knowing.redacted(action.text()), CALL_CHARACTERS, folder);
    }

    /** Knows the secrets of the remembered call, too, which may be another one. */
    private static Redactor failedThen(Verdict verdict, Redactor knowing) {
        return verdict.similar()
                ? ActionSecrets.redactor(knowing, verdict.remembered().action())
                : knowing;
    }

    private static String history(Action action, Verdict verdict, long nowMillis) {
        FailureState state = verdict.remembered();
        if (state.reported()) {
            return "another machine reported " + times(state.failures()) + " of this call, the last "
                    + ago(nowMillis - state.lastFailureMillis()) + " ("
                    + state.finerClass().replace('_', ' ') + ").";
        }
        boolean here = state.actionKey().equals(action.key().hex());
        String call = here
                ? "this exact call failed"
                : verdict.similar() ? "that call failed" : "the same call failed in another place";
        String times = state.equalFailures() <= 1 ? call : call + " " + state.equalFailures() + " times in a row";
        String last = ", last " + ago(nowMillis - state.lastFailureMillis());
        if (state.kills() > 0) {
            return times + last + ", killed at the time limit of "
                    + Duration.ofMillis(state.limitMillis()).toSeconds() + " s.";
        }
        return times + last + " (" + state.finerClass().replace('_', ' ') + ").";
    }

    private static String times(long failures) {
        return failures == 1 ? "a failure" : failures + " failures";
    }

    /** A call without a shell takes no note; it is let through by being made again in later steps (design.md §5.5). */
    private static String insist(Action action, FailureState state) {
        if (action.takesRetryNote()) {
            return "; if you changed something unseen, append: # retry: <what changed>";
        }
        int more = Math.max(1, state.vetoesBeforeProbe() - state.vetoes() - 1);
        return "; if you changed something unseen, make it again in later steps: after " + more
                + " more refusals it runs";
    }

    /** Rounded down: "4 min ago". */
    static String ago(long millis) {
        long seconds = Math.max(0, millis / 1000);
        if (seconds < 60) {
            return seconds + " s ago";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min ago";
        }
        return seconds < 86_400 ? seconds / 3600 + " h ago" : seconds / 86_400 + " days ago";
    }
}
