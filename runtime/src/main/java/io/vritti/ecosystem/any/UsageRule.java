package io.vritti.ecosystem.any;

import io.vritti.ecosystem.git.GitCommands;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Complaint;
import io.vritti.program.ProgramFacts;
import io.vritti.proof.Cause;
import io.vritti.shell.ShellCall;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LookupInput;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The same version of the tool does not take these arguments. Only programs that are no scripts of anything: what a script
 * takes may be anywhere.
 */
public final class UsageRule implements CauseRule {

    private static final String[] OPTION = {
        "unrecognized option",
        "unknown option",
        "invalid option",
        "illegal option",
        "unknown predicate",
        "not an option",
        "bad option",
        "unrecognized switch",
        "unrecognized argument",
        "unexpected argument",
        "invalid flag",
        "unknown flag",
        "is unknown",
        "unknown switch"
    };

    private static final String[] OPERAND = {
        "missing operand", "missing file operand", "missing destination file operand"
    };

    /** {@code sleep: invalid time interval 'x'}, {@code head: invalid number of lines: 'x'}. */
    private static final String[] VALUE = {
        "invalid time interval", "invalid number of", "invalid line count", "invalid suffix", "invalid field value"
    };

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        String called = failed.step().called();
        if (called == null
                || called.indexOf('/') >= 0
                || !failed.searchPathKnown()
                || ProgramFacts.of(failed.step().program()).runsPlugins()) {
            return null;
        }
        String said = said(failed);
        if (said == null) {
            return null;
        }
        String path = new LookupInput(called).look(view);
        return path != null && view.binary(path)
                ? new Conditions(view).program(failed.step()).cause(Cause.Kind.USAGE, said)
                : null;
    }

    /** The option or the message that the tool objects with, or null if it does not. */
    private static String said(FailedStep failed) {
        String program = failed.step().program();
        // Their own options stand before the text they run.
        if (ShellCall.isShell(program) || ProgramFacts.of(program).isInterpreter()) {
            List<String> arguments = failed.step().arguments();
            return arguments.isEmpty() ? null : option(failed, arguments.subList(0, 1), "");
        }
        if (program.equals("git") && !GitCommands.builtIn(failed.step())) {
            return null;
        }
        String option = option(failed, failed.step().arguments(), prefix(program));
        if (option != null) {
            return option;
        }
        return failed.step().arguments().contains(null) ? null : operand(program, failed);
    }

    private static String operand(String program, FailedStep failed) {
        for (String line : ErrorText.lines(failed.text(), OPERAND)) {
            if (line.startsWith(program + ":")) {
                return program + " without operand";
            }
        }
        for (String line : ErrorText.lines(failed.text(), VALUE)) {
            for (String argument : failed.step().arguments()) {
                if (line.startsWith(program + ":") && ErrorText.mentions(line, argument)) {
                    return argument;
                }
            }
        }
        Pattern malformed = Complaint.MALFORMED.by(program);
        boolean inWords = failed.step().arguments().stream().noneMatch(UsageRule::leadsToFile);
        return malformed != null && inWords && malformed.matcher(failed.text()).find() ? program + " expression" : null;
    }

    /** A program or pattern in a file of its own, or one that takes in others, is no word: then the file decides. */
    private static boolean leadsToFile(String argument) {
        boolean letters = argument.startsWith("-") && !argument.startsWith("--");
        return letters && argument.indexOf('f') > 0
                || argument.startsWith("--file")
                || argument.startsWith("--from-file")
                || argument.contains("import")
                || argument.contains("include");
    }

    private static String prefix(String program) {
        return program.equals("git") ? "" : ProgramFacts.of(program).namesItself() ? program + ":" : "error:";
    }

    private static String option(FailedStep failed, List<String> arguments, String prefix) {
        for (String line : ErrorText.lines(failed.text(), OPTION)) {
            for (String argument : arguments) {
                if (line.startsWith(prefix) && argument != null && argument.startsWith("-") && about(line, argument)) {
                    return argument;
                }
            }
        }
        return null;
    }

    /** {@code --frob} as it stands, or without dashes as git says it, or {@code 'Q'} of {@code -aQ}. */
    private static boolean about(String line, String argument) {
        if (ErrorText.mentions(line, argument)) {
            return true;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (name.startsWith("--")) {
            return ErrorText.mentions(line, name) || ErrorText.mentions(line, name.substring(2));
        }
        int quote = line.lastIndexOf("'", line.length() - 2);
        return line.endsWith("'") && quote == line.length() - 3 && name.indexOf(line.charAt(quote + 1)) > 0;
    }
}
