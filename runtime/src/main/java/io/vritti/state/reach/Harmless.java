package io.vritti.state.reach;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.SimpleCommand;
import java.util.Set;

/** Commands that change nothing for the ones after them, but directory and variables, which are followed. */
final class Harmless {

    /** They change which program a name stands for, or run text later. */
    private static final Set<String> UNFOLLOWED =
            Set.of("alias", "unalias", "hash", "enable", "trap", "builtin", "exec");

    private Harmless() {}

    static boolean is(SimpleCommand source) {
        Command command = Command.of(source);
        return Programs.pure(command) && !Programs.waits(command) && !UNFOLLOWED.contains(command.program());
    }
}
