package io.vritti.state.reach;

import io.vritti.shell.Redirection;
import io.vritti.shell.SimpleCommand;
import java.util.Set;

/** Commands that change nothing outside the shell they run in. */
final class Harmless {

    private static final Set<String> NAMES = Set.of(
            "cd",
            "export",
            "set",
            "unset",
            "echo",
            "printf",
            "true",
            "false",
            ":",
            "test",
            "[",
            "[[",
            "((",
            "pwd",
            "local",
            "sleep",
            "readonly",
            "exit",
            "cat",
            "head",
            "tail",
            "wc",
            "ls",
            "grep",
            "cut",
            "tr",
            "basename",
            "dirname",
            "whoami",
            "which",
            "type",
            "date",
            "uname",
            "hostname",
            "id",
            "stat",
            "realpath",
            "readlink",
            "diff",
            "cmp",
            "seq");

    private Harmless() {}

    static boolean is(SimpleCommand command) {
        for (Redirection redirection : command.redirections()) {
            if (redirection.kind().writes() && !redirection.target().text().equals("/dev/null")) {
                return false;
            }
        }
        boolean quiet = command.words().isEmpty()
                || command.words().get(0).literal()
                        && NAMES.contains(command.words().get(0).text());
        return quiet
                && command.substitutions().stream()
                        .allMatch(script -> script.commands().stream().allMatch(Harmless::is));
    }
}
