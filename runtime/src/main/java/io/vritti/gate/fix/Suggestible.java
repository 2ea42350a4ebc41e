package io.vritti.gate.fix;

import io.vritti.program.Effects;
import io.vritti.program.PlainCommand;
import io.vritti.program.Programs;
import io.vritti.shell.Script;
import io.vritti.shell.ShellParser;

/**
 * Selects the commands that may be shown to a model as a fix (design.md §5.7): a {@link PlainCommand}, which changes something and
 * ends.
 */
final class Suggestible {

    private Suggestible() {}

    /** @param command as a shell would read it, redacted */
    static boolean is(String command) {
        if (!PlainCommand.is(command)) {
            return false;
        }
        Script script = ShellParser.parse(command);
        return Programs.effects(script) != Effects.NONE && !Programs.waits(script);
    }
}
