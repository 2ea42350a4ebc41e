package io.vritti.gate.fix;

import io.vritti.program.Effects;
import io.vritti.program.Hazards;
import io.vritti.program.OwnStatus;
import io.vritti.program.Programs;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.util.regex.Pattern;

/**
 * Selects the commands that may be shown to a model as a fix (design.md §5.7): one plain line whose success is its own, which
 * skips no check, forces, deletes and overwrites nothing, raises no privilege, and does not only look at things.
 */
final class Suggestible {

    /** What fits into a veto's {@code Next:} line. */
    static final int MOST_CHARACTERS = 120;

    /** Printable, in one line: what else it may hold cannot be typed, or is not what it seems. */
    private static final Pattern PLAIN = Pattern.compile("[ -~]+");

    /** What a redactor leaves is no longer the command that worked. */
    private static final Pattern REDACTED = Pattern.compile("\\[(?:REDACTED|IP)\\b");

    private Suggestible() {}

    /** @param command as a shell would read it, redacted */
    static boolean is(String command) {
        if (command.length() > MOST_CHARACTERS
                || !PLAIN.matcher(command).matches()
                || REDACTED.matcher(command).find()) {
            return false;
        }
        Script script = ShellParser.parse(command);
        return OwnStatus.of(script)
                && !Hazards.neverSuggest(script)
                && Programs.effects(script) != Effects.NONE
                && !Programs.waits(script);
    }
}
