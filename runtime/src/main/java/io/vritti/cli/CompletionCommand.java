package io.vritti.cli;

import io.vritti.cli.terminal.CommandFailure;
import io.vritti.cli.terminal.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vritti completion}: what a shell needs to complete our commands; made by picocli. */
@Command(
        name = "completion",
        description = "Print a script by which bash or zsh completes these commands.",
        footer = {
            "",
            "A shell completes names, so give the command one, in ~/.bashrc or ~/.zshrc:",
            "  alias vritti='java -jar /path/to/vritti-agent.jar'",
            "  source <(java -jar /path/to/vritti-agent.jar completion)"
        })
final class CompletionCommand implements Callable<Integer> {

    @Option(
            names = "--name",
            paramLabel = "<name>",
            defaultValue = "vritti",
            description = "The alias that is completed (default: ${DEFAULT-VALUE}).")
    String name;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!name.matches("[A-Za-z][\\w.-]*")) {
            throw new CommandFailure(
                    "\"" + name + "\" is no name of a command; give letters, digits, '-', '_' and '.'");
        }
        spec.commandLine().getOut().print(AutoComplete.bash(name, spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
