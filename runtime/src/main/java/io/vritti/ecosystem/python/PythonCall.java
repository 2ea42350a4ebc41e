package io.vritti.ecosystem.python;

import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The program that a call of Python runs (python(1), "COMMAND LINE").
 *
 * @param operand the absolute path of the script, the name of the module, or the text; null for a text that is not certain
 * @param arguments of the program
 */
record PythonCall(Kind kind, String operand, List<String> arguments) {

    enum Kind {
        SCRIPT,
        MODULE,
        /** Behind {@code -c}. */
        TEXT,
        /** Of standard input. */
        INPUT
    }

    private static final Pattern PYTHON = Pattern.compile("python(\\d(\\.\\d+)?)?");

    /** They change nothing about what is imported. */
    private static final Set<String> PLAIN_OPTIONS = Set.of("-u", "-B", "-O", "-OO", "-q");

    /** @return null if it is none, or one that is not understood */
    static PythonCall of(Step step) {
        if (!PYTHON.matcher(step.program()).matches()
                || step.directory() == null
                || step.arguments().contains(null)) {
            return null;
        }
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size() && PLAIN_OPTIONS.contains(arguments.get(at))) {
            at++;
        }
        String first = at < arguments.size() ? arguments.get(at) : "-";
        String second = at + 1 < arguments.size() ? arguments.get(at + 1) : "";
        List<String> behindFirst = arguments.subList(Math.min(at + 1, arguments.size()), arguments.size());
        List<String> behindSecond = behindFirst.subList(Math.min(1, behindFirst.size()), behindFirst.size());
        return switch (first) {
            case "-m" -> new PythonCall(Kind.MODULE, second, behindSecond);
            case "-c" -> new PythonCall(Kind.TEXT, second, behindSecond);
            case "-" -> new PythonCall(Kind.INPUT, fixedHeredoc(step), behindFirst);
            default -> first.startsWith("-") ? null : new PythonCall(Kind.SCRIPT, step.absolute(first), behindFirst);
        };
    }

    private static String fixedHeredoc(Step step) {
        for (Redirection redirection : step.redirections()) {
            if (redirection.kind() == Redirection.Kind.HEREDOC
                    && (redirection.heredocQuoted()
                            || redirection.heredoc().indexOf('$') < 0
                                    && redirection.heredoc().indexOf('`') < 0)) {
                return redirection.heredoc();
            }
        }
        return null;
    }
}
