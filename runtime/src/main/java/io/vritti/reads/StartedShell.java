package io.vritti.reads;

import io.vritti.shell.Script;
import io.vritti.shell.ShellCall;
import io.vritti.shell.ShellParser;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import java.util.List;

/**
 * A shell that a command starts, with the text that it runs.
 *
 * @param script the text, read
 * @param variables known in it
 * @param errexit whether the shell is told to end at the first error
 * @param read the file that holds the text; none for a text in the command itself
 */
record StartedShell(Script script, Variables variables, boolean errexit, List<Input> read) {

    /** It reads a file of its user before any text (zsh(1), "STARTUP/SHUTDOWN FILES"). */
    private static final String STARTS_WITH_FILES = "zsh";

    /** Options that neither keep the text from running nor change what it means: -e, -u, -x, and -c before the text. */
    private static final String PLAIN_OPTION = "-[ceux]+";

    /** @return null where the command runs no text that is known */
    static StartedShell of(Step step, FileSystemView view) {
        GivenText given = step.called() == null ? null : GivenText.of(step);
        Step call = given == null ? step : given.shell();
        Step shell = step.directory() == null || step.called() == null ? null : shell(call, view);
        if (shell == null || step.readsStartUpFile() || shell.arguments().contains(null)) {
            return null;
        }
        List<String> arguments = shell.arguments();
        boolean errexit = false;
        boolean inline = false;
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at++);
            if (!option.matches(PLAIN_OPTION)) {
                return null;
            }
            errexit |= option.indexOf('e') > 0;
            inline |= option.indexOf('c') > 0;
        }
        if (at == arguments.size()) {
            return null;
        }
        String operand = arguments.get(at);
        List<String> rest = arguments.subList(at + 1, arguments.size());
        StartedShell run = inline ? ofText(operand, rest, errexit, shell) : ofFile(operand, rest, errexit, shell, view);
        return run == null || !shell.program().equals("bash") && run.script().redirectsBoth() ? null : run;
    }

    /** The call of the shell, where the command is one, or a script that the kernel gives to one. */
    private static Step shell(Step step, FileSystemView view) {
        boolean script = !isPlainShell(step.program())
                && step.called().indexOf('/') >= 0
                && view.file(step.absolute(step.called()));
        Step shell = script ? Shebang.of(step, view) : step;
        return shell != null && isPlainShell(shell.program()) ? shell : null;
    }

    private static boolean isPlainShell(String program) {
        return ShellCall.isShell(program) && !program.equals(STARTS_WITH_FILES);
    }

    private static StartedShell ofText(String text, List<String> arguments, boolean errexit, Step shell) {
        List<String> positional = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return new StartedShell(ShellParser.parse(text), shell.variables().ofChild(positional), errexit, List.of());
    }

    private static StartedShell ofFile(
            String name, List<String> arguments, boolean errexit, Step shell, FileSystemView view) {
        String path = shell.absolute(name);
        String text = view.file(path) ? view.text(path) : null;
        return text == null
                ? null
                : new StartedShell(
                        ShellParser.parse(text),
                        shell.variables().ofChild(arguments),
                        errexit,
                        List.of(new FileInput(path)));
    }
}
