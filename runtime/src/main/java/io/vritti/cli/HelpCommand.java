package io.vritti.cli;

import io.vritti.cli.terminal.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code vritti help check}: the same as {@code vritti check --help}. It is not listed: a reader of the list has found the help
 * already.
 */
@Command(name = "help", hidden = true, description = "Show the help of all commands, or of one.")
final class HelpCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "<command>", description = "The command to explain.")
    String command;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine all = spec.commandLine().getParent();
        CommandLine explained = command == null ? all : all.getSubcommands().get(command);
        if (explained == null) {
            throw new UnmatchedArgumentException(all, List.of(command));
        }
        explained.usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
