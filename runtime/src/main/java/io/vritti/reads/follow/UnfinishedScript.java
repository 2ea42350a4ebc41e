package io.vritti.reads.follow;

import io.vritti.shell.ShellParser;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A shell script whose last compound command has no end. A shell runs what stands before that command, line by line, and then finds
 * the end of the file (POSIX XCU 2.10).
 */
final class UnfinishedScript {

    /** What ends a compound command, a group, or a quoted text. */
    private static final List<String> ENDS = List.of("fi", "done", "esac", "}", ")", "\"", "'");

    private static final String LINE = ": (?:line )?\\d+: ";

    private static final String REFUSAL = "[Ss]yntax error";

    /** In the words of dash and Bash: {@code Syntax error: end of file unexpected}, {@code syntax error: unexpected end of file}. */
    private static final String UNEXPECTED_END =
            "(?:[Ss]yntax error: [^\\n]*(?:end of file|Unterminated quoted string)|unexpected EOF while looking for)";

    private UnfinishedScript() {}

    /** What of a script ran: all, or what stands before a command without an end, where the shell said that it came to that end. */
    static String ran(String name, String text, String output) {
        boolean said = Pattern.compile("(?m)^" + Pattern.quote(name) + LINE + UNEXPECTED_END)
                .matcher(output)
                .find();
        return said && endMissing(text) ? wholeLines(text) : text;
    }

    private static boolean endMissing(String text) {
        return !ShellParser.parse(text).understood()
                && ENDS.stream()
                        .anyMatch(end ->
                                ShellParser.parse(text + "\n" + end + "\n").understood());
    }

    /** Whether a shell said of the file of that name that it is no script. */
    static boolean refused(String name, String output) {
        return Pattern.compile("(?m)^" + Pattern.quote(name) + LINE + REFUSAL)
                .matcher(output)
                .find();
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
