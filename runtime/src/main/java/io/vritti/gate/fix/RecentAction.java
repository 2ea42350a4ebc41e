package io.vritti.gate.fix;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.action.ProcessAction;
import io.vritti.program.Effects;
import io.vritti.program.PlainCommand;
import java.util.regex.Pattern;

/**
 * Something that succeeded and may have changed the world. Text only: it must pin no object of the host.
 *
 * @param text as a shell would read it, or method and URL; not redacted
 * @param place folder it ran in, or the authority it was sent to
 * @param actionKey 32 hexadecimal digits; null for a request, whose body may be gone
 * @param work number of the piece of work that it was part of ({@link io.vritti.journal.CallEnd})
 * @param user on whose behalf, as a keyed hash; empty where no user is known
 * @param startedAtMillis wall clock
 * @param endedAtMillis wall clock
 */
record RecentAction(
        String text, String place, String actionKey, long work, String user, long startedAtMillis, long endedAtMillis) {

    /** Words that a shell takes as they are. */
    private static final Pattern BARE = Pattern.compile("[\\w@%+=:,./~-]+");

    /** @return null if it changed nothing, or nothing that can be reported */
    static RecentAction of(Action action, long work, String user, long startedAtMillis, long endedAtMillis) {
        if (!action.byKind(RecentAction::mayHelp, RecentAction::mayHelp, tool -> false)) {
            return null;
        }
        return new RecentAction(
                action.text().strip(),
                action.place(),
                action.byKind(process -> process.key().hex(), http -> null, tool -> null),
                work,
                user,
                startedAtMillis,
                endedAtMillis);
    }

    private static boolean mayHelp(ProcessAction process) {
        return tellable(process) && process.effects() != Effects.NONE;
    }

    /** Whether its text is a command that may be typed. */
    static boolean tellable(ProcessAction process) {
        return process.text().length() <= PlainCommand.MOST_CHARACTERS
                && process.retryNote() == null
                && (process.throughShell() || process.argv().stream().allMatch(RecentAction::bare));
    }

    private static boolean mayHelp(HttpAction http) {
        return switch (http.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
    }

    private static boolean bare(String word) {
        return BARE.matcher(word).matches();
    }
}
