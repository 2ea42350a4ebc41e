package io.vritti.cli;

import io.vritti.cli.terminal.ExitCode;
import io.vritti.config.NearestName;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what was wrong with the command line, and where help is: not the whole help, in which the message would drown. */
final class UsageReport implements IParameterExceptionHandler {

    /** Picocli's beginning of messages about groups of options. */
    private static final String ERROR = "^Error: ";

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("vritti: " + message(wrong, command));
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException wrong, CommandLine command) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return wrong.getMessage().replaceFirst(ERROR, "");
        }
        String word = unmatched.getUnmatched().get(0);
        if (!word.startsWith("-")) {
            return command.getSubcommands().isEmpty()
                    ? "\"" + word + "\" is one argument too many for " + command.getCommandName()
                    : noCommand(word, command);
        }
        String name = word.split("=", 2)[0];
        return command.getSubcommands().isEmpty()
                ? "there is no option " + name + " of " + command.getCommandName() + meant(name, options(command))
                : "no command stands before the option " + name + "; the command is the first word";
    }

    private static String noCommand(String word, CommandLine command) {
        List<String> known = command.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
        return "there is no command \"" + word + "\"" + meant(word, known) + "; there are " + String.join(", ", known);
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
    }

    private static String meant(String word, List<String> known) {
        String nearest = NearestName.ofWord(word, known);
        return nearest == null ? "" : " (did you mean " + nearest + "?)";
    }
}
