package io.vritti.reads;

import io.vritti.program.Command;
import io.vritti.program.Programs;
import io.vritti.shell.SimpleCommand;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands that change nothing for the ones after them, but directory and variables, which are followed. */
final class SideEffectFree {

    /** They change which program a name stands for, run text later, or keep what follows from running. */
    private static final Set<String> UNFOLLOWED = Set.of(
            "alias", "unalias", "hash", "enable", "trap", "builtin", "exec", "exit", "return", "break", "continue");

    /** Of {@code set}: they change neither what is run nor what words mean. */
    private static final Pattern PLAIN_OPTION = Pattern.compile("[-+][eux]+o?|[-+]o|pipefail|errexit|nounset|xtrace");

    private SideEffectFree() {}

    static boolean is(SimpleCommand source) {
        Command command = Command.of(source);
        if (command.program().equals("set")) {
            return command.arguments().stream()
                    .allMatch(word -> PLAIN_OPTION.matcher(word.text()).matches());
        }
        return Programs.pure(command) && !Programs.waits(command) && !UNFOLLOWED.contains(command.program());
    }
}
