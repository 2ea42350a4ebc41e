package io.vritti.gate.memory;

import io.vritti.reads.Builtins;
import io.vritti.shell.Assignment;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.List;
import java.util.Set;

/**
 * Recognises texts that mean the same to every shell, and without one: {@code source} and {@code &>} are Bash's, and so are
 * braces and {@code [ a == b ]} (bash(1); dash(1) has none of them).
 */
final class ShellNeutralText {

    /** Builtins whose result does not depend on their arguments, and that exist as programs, too (POSIX XCU 4). */
    private static final Set<String> EVERYWHERE = Set.of("true", "false", "echo", "pwd");

    private ShellNeutralText() {}

    static boolean reads(Script script) {
        List<SimpleCommand> commands = script.commands();
        // Alone it may be the name of a program that does not exist.
        if (!script.linear() || commands.size() == 1 && goesToFolder(commands.get(0))) {
            return false;
        }
        for (Pipeline pipeline : script.pipelines()) {
            if (!pipeline.stages().stream().allMatch(ShellNeutralText::reads)) {
                return false;
            }
        }
        return true;
    }

    private static boolean reads(SimpleCommand command) {
        for (Assignment assignment : command.assignments()) {
            if (assignment.appends() || !reads(assignment.value())) {
                return false;
            }
        }
        for (Redirection redirection : command.redirections()) {
            if (isBash(redirection.kind()) || !reads(redirection.target())) {
                return false;
            }
        }
        if (command.words().isEmpty()) {
            return true;
        }
        String first = command.words().get(0).text();
        boolean bash = first.equals("time") || Builtins.mayBe(first) && !EVERYWHERE.contains(first);
        return (!bash || goesToFolder(command)) && command.words().stream().allMatch(ShellNeutralText::reads);
    }

    private static boolean isBash(Redirection.Kind kind) {
        return kind.both() || kind == Redirection.Kind.HERESTRING;
    }

    /** With options or more words it is something else to some. */
    private static boolean goesToFolder(SimpleCommand command) {
        return command.words().size() == 2
                && command.words().get(0).text().equals("cd")
                && !command.words().get(1).text().startsWith("-");
    }

    /** Words with expansions are excluded: another shell may expand them differently; {@code $'x'} is Bash's. */
    private static boolean reads(Word word) {
        String raw = word.raw();
        return word.literal() && !raw.startsWith("(") && !raw.contains("$'") && !raw.contains("$\"");
    }
}
