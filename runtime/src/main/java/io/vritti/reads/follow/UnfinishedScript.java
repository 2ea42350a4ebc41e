package io.vritti.reads.follow;

import io.vritti.shell.ShellParser;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A shell script whose last compound command has no end. A shell runs what stands before that command, line by line, and then finds
 * the end of the file (POSIX XCU 2.10).
 *
 * @param before the lines that are whole commands; null where the text is whole, or is broken in another way
 */
record UnfinishedScript(String before) {

    /** What ends a compound command, a group, or a quoted text. */
    private static final List<String> ENDS = List.of("fi", "done", "esac", "}", ")", "\"", "'");

    private static final String LINE = ": (?:line )?\\d+: ";

    private static final String REFUSAL = "[Ss]yntax error";

    /** In the words of dash and Bash: {@code Syntax error: end of file unexpected}, {@code syntax error: unexpected end of file}. */
    private static final String UNEXPECTED_END =
            "(?:[Ss]yntax error: [^\\n]*(?:end of file|Unterminated quoted string)|unexpected EOF while looking for)";

    static UnfinishedScript of(String text) {
        boolean endMissing = !ShellParser.parse(text).understood()
                && ENDS.stream()
                        .anyMatch(end ->
                                ShellParser.parse(text + "\n" + end + "\n").understood());
        return new UnfinishedScript(endMissing ? wholeLines(text) : null);
    }

    /** Whether a shell said of the file of that name that it is no script. */
    static boolean refused(String name, String output) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + LINE + REFUSAL)
                .matcher(output)
                .find();
    }

    /** All that ran, where the shell said that it came to the end of that file; else null. */
    String runs(String name, String output) {
        Pattern said = Pattern.compile("(?m)^" + Pattern.quote(name) + LINE + UNEXPECTED_END);
        return before != null && said.matcher(output).find() ? before : null;
    }

    private static String wholeLines(String text) {
        for (int end = text.lastIndexOf('\n'); end >= 0; end = text.lastIndexOf('\n', end - 1)) {
            String lines = text.substring(0, end + 1);
            if (ShellParser.parse(lines).understood()) {
                return lines;
            }
        }
        return "";
    }
}
