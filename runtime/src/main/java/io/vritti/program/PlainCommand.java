package io.vritti.program;

import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;
import java.util.regex.Pattern;

/**
 * What every command must be that is named to a model as something to run, whoever thought of it (design.md §5.7): one plain line
 * whose success is its own, which skips no check, forces, deletes and overwrites nothing, and raises no privilege.
 */
public final class PlainCommand {

    /** What fits into a veto's {@code Next:} line. */
    public static final int MOST_CHARACTERS = 120;

    /** Printable, in one line: what else it may hold cannot be typed, or is not what it seems. */
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    /** What a redactor leaves is no longer the command that worked. */
    private static final Pattern REDACTED = Pattern.compile("\\[(?:REDACTED|IP)\\b");

    private PlainCommand() {}

    /** @param command as a shell would read it, redacted */
    public static boolean is(String command) {
        return command.length() <= MOST_CHARACTERS
                && PRINTABLE.matcher(command).matches()
                && !REDACTED.matcher(command).find()
                && is(ShellParser.parse(command));
    }

    private static boolean is(Script script) {
        return script.understood() && !Hazards.neverSuggest(script);
    }
}
