package io.vritti.failure.sign;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of one form, and which of several is the one that tells.
 *
 * @param form is found in such a line
 * @param choice which of several: causes end a trace, but the first error of a compiler brings about the others
 */
record LineKind(Pattern form, Choice choice) {

    /** Which of several lines of a kind. */
    enum Choice {
        FIRST,
        LAST,
        /** The line behind the first. */
        BEHIND
    }

    /** What build tools say about the error instead of the error. */
    private static final Pattern ABOUT = Pattern.compile(
            "^\\s*(?:\\[ERROR] *(?:->|To see the full|Re-run Maven|For more information|\\[Help"
                    + "|After correcting|COMPILATION ERROR|BUILD|\\[ERROR] Some problems|Failed to execute goal(?!.*(?:Could not|could not|not found))|  mvn |See |Failures: *$|Errors: *$|$)"
                    + "|npm (?:ERR!|error) *(?:code|errno|syscall|path|argv|node|npm|cwd|Linux|Darwin|A complete log|If you need help|This is|<|in |Log|    |$)"
                    + "|.{0,250}: (?:-c: )?line \\d+: `|error: aborting due to|error: could not compile|error: test failed|hint:|> |make(?:\\[\\d+])?: (?:Leaving|Entering)|(?:\\S{1,80}: )?Try ['`\\u2018].{1,80}(?:--help|-h\\b))");

    static final List<LineKind> IN_ORDER = List.of(
            // Java's root cause; what ended a Python or Ruby program; pytest's first assertion.
            last("^Caused by: "),
            first("^E {2,12}\\S*(?:Error|Exception|assert)"),
            last(
                    "^(?:[A-Za-z_][\\w.]{0,150}\\.)?[A-Z]\\w{0,80}(?:Error|Exception|Exit|Interrupt|Timeout)(?: \\[[A-Z_]+])?(?::|$)"),
            first("^Exception in thread "),
            first("^\\s{2,12}(?:[\\w.$]{1,80}\\.)?[A-Z]\\w{0,60}(?:Error|Exception)(?: \\[[A-Z_]+])?: "),
            // Compilers and linkers.
            first("^\\S{1,200}[:(\\[]\\d+(?:[:,]\\d+)?[)\\]]?:? (?:fatal )?error\\b"),
            first("^error(?:\\[E\\d+]| TS\\d+)"),
            first("^\\[ERROR] \\S{1,200}:\\[\\d+,\\d+]"),
            first("undefined reference to|: cannot find -l"),
            first("^(?:\\./)?\\S{1,200}\\.go:\\d+:\\d+: "),
            first(": (?:-c: )?line \\d+: (?:syntax error|unexpected EOF)|: \\d+: Syntax error"),
            // Build tools and test runners.
            new LineKind(Pattern.compile("^\\* What went wrong:"), Choice.BEHIND),
            first("^FAILED \\S+::|^--- FAIL: |^\\s*● "),
            first("^\\[FATAL] "),
            first("^\\[ERROR] "),
            first("^npm (?:ERR!|error) "),
            new LineKind(
                    Pattern.compile("^thread '.{1,80}' (?:\\(\\d+\\) )?panicked at \\S+:\\d+:\\d+:$"), Choice.BEHIND),
            first("^thread '.{1,80}' (?:\\(\\d+\\) )?panicked at|^panic: "),
            first("^make(?:\\[\\d+])?: \\*\\*\\* (?!\\[)"),
            // A tool's own mark.
            first("^(?:\\S{1,80}: )?(?i:fatal|error)(?: response from \\w+|\\[\\w+])?: "),
            first("^(?:E|Err:\\d+): |^ERROR\\b"),
            last(
                    "^\\S{1,100}: (?:.{1,300}: )?(?:No such|Permission denied|command not found|not found|Is a directory|Not a directory|File exists)"),
            last(
                    "(?i)\\b(?:error|fatal|failed|cannot|can't|could not|couldn't|unable to|denied|refused|not found|no such|timed out|invalid"
                            + "|unknown|unrecognized|is not an? \\S{1,30} command|missing|does not exist|already exists|unexpected)\\b"));

    /** @return the number of the line, or -1 if there is no such line */
    int pick(List<String> lines) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!form.matcher(line).find() || ABOUT.matcher(line).find()) {
                continue;
            }
            if (choice == Choice.FIRST) {
                return i;
            }
            if (choice == Choice.BEHIND) {
                return Math.min(i + 1, lines.size() - 1);
            }
            last = i;
        }
        return last;
    }

    private static LineKind first(String form) {
        return new LineKind(Pattern.compile(form), Choice.FIRST);
    }

    private static LineKind last(String form) {
        return new LineKind(Pattern.compile(form), Choice.LAST);
    }
}
