package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.ActionKind;
import io.vritti.failure.classify.FailureKind;
import io.vritti.journal.FailureState;
import io.vritti.redact.RedactedText;
import io.vritti.text.NameInText;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A call that has just failed and may be followed by one that does it right. Text only: it must pin no object of the host.
 *
 * @param text as a shell would read it, or method and URL, or empty for a tool call; not redacted
 * @param arguments of a tool call, each as JSON; not redacted
 * @param status exit code, or HTTP status
 * @param line that tells most, as it was
 * @param said the end of what it said
 * @param place where its fixes are kept
 * @param user on whose behalf, as a keyed hash; empty where no user is known
 */
record FailedCall(
        ActionKind actionKind,
        String family,
        String folder,
        String text,
        Map<String, String> arguments,
        FailureKind kind,
        int status,
        String line,
        String said,
        Place place,
        String user) {

    /** A few of them are kept for each piece of work. */
    private static final int MOST_SAID = 1_000;

    /** Longer calls are scripts, in which a word is not the whole difference. */
    private static final int MOST_TEXT = 400;

    private static final Pattern ADVICE =
            Pattern.compile("(?i)did you mean|similar|perhaps|maybe you|you may want|instead|\\btry\\b|\\buse\\b");

    /**
     * @param said all of it
     * @param status exit code, or HTTP status; -1 where it is not known
     * @return null where no variant of it could be recognised
     */
    static FailedCall of(Action action, FailureState state, String said, int status, Place place, String user) {
        String line = state.errorLine();
        String text = action.byKind(process -> process.text().strip(), http -> http.text(), tool -> "");
        if (line == null || line.isBlank() || text.length() > MOST_TEXT) {
            return null;
        }
        return new FailedCall(
                action.kind(),
                action.family(),
                action.place(),
                text,
                action.byKind(process -> Map.<String, String>of(), http -> Map.of(), tool -> tool.argumentValues()),
                state.failureKind(),
                status,
                line,
                said.substring(Math.max(0, said.length() - MOST_SAID)),
                place,
                user);
    }

    /** Whether the error is about this word. */
    boolean names(String word) {
        return NameInText.PATH.in(line, word);
    }

    /** Whether what it said advises to use this word. */
    boolean advises(String word) {
        String before = "";
        for (String one : said.split("\\R")) {
            if (NameInText.PATH.in(one, word)
                    && (ADVICE.matcher(one).find() || ADVICE.matcher(before).find())) {
                return true;
            }
            before = one;
        }
        return false;
    }

    RedactedText errorLine() {
        return place.errorLine();
    }
}
