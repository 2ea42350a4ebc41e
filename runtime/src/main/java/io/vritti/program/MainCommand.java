package io.vritti.program;

import io.vritti.shell.Pipeline;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.List;

/**
 * Finds the command that matters in a script: of the last pipeline that does more than look, the first stage that does more
 * than filter. In {@code cd app && mvn test | tail} that is mvn.
 */
final class MainCommand {

    private MainCommand() {}

    /** Null when the script has no command. */
    static Command of(Script script) {
        List<Pipeline> pipelines = script.pipelines();
        Command fallback = null;
        for (int i = pipelines.size() - 1; i >= 0; i--) {
            for (SimpleCommand stage : pipelines.get(i).stages()) {
                Command command = seenThroughShell(Command.of(stage));
                if (matters(command)) {
                    return command;
                }
            }
            Command first =
                    seenThroughShell(Command.of(pipelines.get(i).stages().get(0)));
            if (!first.isEmpty() && (fallback == null || isSetting(fallback))) {
                fallback = first;
            }
        }
        return fallback;
    }

    /** True for what says nothing about a script, such as cd and echo. */
    private static boolean isSetting(Command command) {
        return switch (command.program()) {
            case "cd",
                    "pushd",
                    "popd",
                    "export",
                    "set",
                    "unset",
                    "shopt",
                    "ulimit",
                    "umask",
                    "trap",
                    "echo",
                    "printf",
                    ":",
                    "true",
                    "exit",
                    "sleep" -> true;
            default -> false;
        };
    }

    private static boolean matters(Command command) {
        if (command.isEmpty()) {
            return false;
        }
        boolean filters = command.entry().mentions(Trait.STDIN) || isSetting(command);
        Effects effects = Programs.effects(command);
        return effects == Effects.OPAQUE || effects == Effects.FILES && !filters;
    }

    private static Command seenThroughShell(Command command) {
        Command inner = command.script() == null ? null : of(command.script());
        return inner == null ? command : inner;
    }
}
