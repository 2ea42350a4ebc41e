package io.vritti.gate.fix;

import io.vritti.program.Effects;
import io.vritti.program.PlainCommand;
import io.vritti.program.Programs;
import io.vritti.shell.ShellParser;

/**
 * Selects the commands that may be shown to a model as a fix (design.md §5.7): a {@link PlainCommand}, which changes something and
 * ends.
 */
final class Suggestible {

    private Suggestible() {}

    /** @param command as a shell would read it, redacted */
    static boolean is(String command) {
        return insteadOfAnother(command) && Programs.effects(ShellParser.parse(command)) != Effects.NONE;
    }

    /** The same of a command that does what another one should have done, which may be to look at something. */
    static boolean insteadOfAnother(String command) {
        return PlainCommand.is(command) && !Programs.waits(ShellParser.parse(command));
    }
}
