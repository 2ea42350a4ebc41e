package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.capture.redact.Redactor;
import io.vritti.store.ActionState;
import java.time.Duration;
import java.util.List;

/**
 * The text of a veto, for a model to read. It stands alone, because often only {@code getMessage()} travels: plain ASCII
 * lines, the most important first, one fact a line, no secrets (design.md §5.7; the wording rests on
 * facts/jvm-agents.md §3).
 */
final class VetoMessage {

    /** design.md §5.7. */
    static final int MOST_CHARACTERS = 600;

    private static final int CALL_CHARACTERS = 140;
    private static final int ERROR_CHARACTERS = 120;
    private static final int CHECKED_CHARACTERS = 120;

    private final Redactor redactor;

    VetoMessage(Redactor redactor) {
        this.redactor = redactor;
    }

    String of(Action action, Verdict verdict, long nowMillis) {
        StringBuilder text = new StringBuilder(MOST_CHARACTERS);
        ActionState state = verdict.remembered();
        if (verdict.reason() == Reason.DENIED) {
            line(text, "NOT EXECUTED - a rule of this program's owner forbids this call (retryable: false).");
            call(text, action);
            line(text, "Why: " + ascii(verdict.checked().get(0)) + ".");
            line(text, "Do not repeat this call or a variant of it.");
            line(text, "Next: take another approach; the rest of the task can go on.");
            return bounded(text);
        }
        if (verdict.reason() == Reason.DELAYED) {
            return delayed(text, action, verdict, nowMillis);
        }
        line(text, "NOT EXECUTED - it failed before and nothing it depends on has changed (retryable: false).");
        call(text, action);
        line(text, "Why: " + history(action, state, nowMillis));
        String error = shortened(ascii(redactor.redact(state.errorLine())), ERROR_CHARACTERS);
        if (!error.isEmpty()) {
            line(text, "Error then: \"" + error + "\"");
        }
        if (!verdict.checked().isEmpty()) {
            line(text, "Checked just now: " + shortened(checked(verdict.checked()), CHECKED_CHARACTERS) + ".");
        }
        line(text, "Do not repeat this call: it would fail again.");
        line(text, "Next: " + NextStep.after(state.finerClass(), state.kills() > 0));
        line(text, "The task can go on. Lifts when what was checked changes" + insist(action) + ".");
        line(text, "Ref: " + state.episodeId());
        return bounded(text);
    }

    /** Not never, but not yet. */
    private String delayed(StringBuilder text, Action action, Verdict verdict, long nowMillis) {
        line(text, "NOT EXECUTED - too early: the server asked to wait (retryable: later).");
        call(text, action);
        line(text, "Why: " + history(action, verdict.remembered(), nowMillis));
        line(text, "Checked just now: " + checked(verdict.checked()) + ".");
        line(text, "Do not repeat this call before then: it would be refused again, and may make the wait longer.");
        line(text, "Next: do other work, or wait, and then make the same call again.");
        line(text, "Ref: " + verdict.remembered().episodeId());
        return bounded(text);
    }

    private void call(StringBuilder text, Action action) {
        String call = shortened(ascii(redactor.redact(action.text())), CALL_CHARACTERS);
        if (action instanceof ProcessAction process) {
            call += " (in " + shortened(ascii(redactor.redact(process.directory())), CALL_CHARACTERS / 2) + ")";
        }
        line(text, "Call: " + call);
    }

    private static String history(Action action, ActionState state, long nowMillis) {
        boolean here = state.actionKey().equals(action.key().hex());
        String call = here ? "this exact call failed" : "the same call failed in another place";
        String times = state.equalFailures() <= 1
                ? call
                : call + " " + state.equalFailures() + " times in a row";
        String last = ", last " + ago(nowMillis - state.lastFailureMillis());
        if (state.kills() > 0) {
            return times + last + ", killed at the time limit of "
                    + Duration.ofMillis(state.limitMillis()).toSeconds() + " s.";
        }
        return times + last + " (" + state.finerClass().replace('_', ' ') + ").";
    }

    private static String insist(Action action) {
        return action instanceof ProcessAction process && process.throughShell()
                ? "; if you changed something unseen, append: # retry: <what changed>"
                : "";
    }

    private static String checked(List<String> facts) {
        return ascii(String.join(", ", facts));
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

    private static void line(StringBuilder text, String line) {
        text.append(text.length() == 0 ? "" : "\n").append(line);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 3) + "...";
    }

    private static String bounded(StringBuilder text) {
        return shortened(text.toString(), MOST_CHARACTERS);
    }

    /** One line of printable ASCII: what was quoted is data, and must not look like lines of ours. */
    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c < ' ' ? ' ' : c < 127 ? c : '?');
        }
        return plain.toString();
    }
}
