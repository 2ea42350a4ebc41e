package io.vritti.ecosystem.any;

import io.vritti.reads.Expansion;
import io.vritti.reads.Step;
import io.vritti.shell.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The one file that a program parses as a whole, and fails if it cannot, whatever its options are.
 *
 * @param format what it is parsed as
 * @param path absolute
 */
record ParsedFile(Format format, String path) {

    /** What a file may be parsed as, each by one parser. */
    enum Format {
        JSON_BY_JQ,
        JSON_BY_PYTHON,
        PYTHON
    }

    private static final Pattern PYTHON = Pattern.compile("python\\d?(?:\\.\\d+)?");

    /** Options of jq without a value that leave it a parser of JSON (jq(1)). */
    private static final Pattern PLAIN_OF_JQ = Pattern.compile(
            "-[cCMrjSaes]+|--compact-output|--color-output|--monochrome-output|--raw-output|--sort-keys|--ascii-output"
                    + "|--exit-status|--slurp|--tab");

    /** By these words a filter may end before the whole input has been read. */
    private static final Pattern ENDS_EARLY = Pattern.compile("\\b(?:halt|input|limit|first|label|error)");

    private static final Pattern PLAIN_OF_PYTHON = Pattern.compile("-[BuOq]|-OO");

    /**
     * @param fed absolute path of the file that another command passes to it, or null
     * @return null where the call parses no file for certain
     */
    static ParsedFile of(Step step, String fed) {
        if (step.directory() == null
                || step.called() == null
                || step.arguments().contains(null)) {
            return null;
        }
        if (step.program().equals("jq")) {
            String path = byJq(step, fed);
            return path == null ? null : new ParsedFile(Format.JSON_BY_JQ, path);
        }
        return PYTHON.matcher(step.program()).matches() ? byPython(step) : null;
    }

    private static String byJq(Step step, String fed) {
        List<String> operands = new ArrayList<>();
        for (String argument : step.arguments()) {
            if (!argument.startsWith("-")) {
                operands.add(argument);
            } else if (!PLAIN_OF_JQ.matcher(argument).matches()) {
                return null;
            }
        }
        if (operands.isEmpty() || ENDS_EARLY.matcher(operands.get(0)).find()) {
            return null;
        }
        return switch (operands.size()) {
            case 1 -> input(step, fed);
            case 2 -> step.absolute(operands.get(1));
            default -> null;
        };
    }

    /** The file that its standard input is; null where that is not certain. */
    private static String input(Step step, String fed) {
        String path = fed;
        for (Redirection redirection : step.redirections()) {
            if (redirection.replacesStdin()) {
                String name = redirection.kind() == Redirection.Kind.IN
                        ? Expansion.of(redirection.target(), step.variables())
                        : null;
                path = name == null ? null : step.absolute(name);
            }
        }
        return path;
    }

    private static ParsedFile byPython(Step step) {
        List<String> arguments = step.arguments();
        int at = 0;
        while (at < arguments.size()
                && PLAIN_OF_PYTHON.matcher(arguments.get(at)).matches()) {
            at++;
        }
        List<String> words = arguments.subList(at, arguments.size());
        if (!words.isEmpty() && !words.get(0).startsWith("-")) {
            return new ParsedFile(Format.PYTHON, step.absolute(words.get(0)));
        }
        boolean module =
                words.size() == 3 && words.get(0).equals("-m") && !words.get(2).startsWith("-");
        if (!module) {
            return null;
        }
        String path = step.absolute(words.get(2));
        return switch (words.get(1)) {
            case "json.tool" -> new ParsedFile(Format.JSON_BY_PYTHON, path);
            case "py_compile" -> new ParsedFile(Format.PYTHON, path);
            default -> null;
        };
    }
}
