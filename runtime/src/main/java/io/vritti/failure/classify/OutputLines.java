package io.vritti.failure.classify;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines of an output that can say something about its failure, in lower case, joined by line feeds.
 *
 * @param all without escape sequences, echoes and hints
 * @param loud those of them that a tool did not mark as less than an error
 */
record OutputLines(String all, String loud) {

    /** The end of an output tells how it failed. */
    private static final int MOST_CHARACTERS = 32 * 1024;

    private static final int MOST_LINE_CHARACTERS = 1_500;

    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;?]{0,20}[A-Za-z]");

    /** Shells repeat the line in which they found a syntax error. */
    private static final Pattern ECHO = Pattern.compile("^.{0,300}: (?:-c: )?line \\d+: `.*");

    private static final Pattern QUIET = Pattern.compile(
            "^\\s*(?:\\[?(?:info|debug|trace|warn|warning|notice)\\b]?[: ]|\\d{4}-\\d\\d-\\d\\d\\S* \\S{0,20}\\s*(?:info|debug|warn)\\b"
                    + "|npm warn|deprecation)|\\bwarning:|^(?!.*\\b[1-9]\\d* failed\\b).*\\bpassed\\b|\\.\\.\\. ok$|^sudo: unable to resolve host");

    static OutputLines of(String output) {
        int start = Math.max(0, output.length() - MOST_CHARACTERS);
        String text = output.substring(start).toLowerCase(Locale.ROOT);
        if (text.indexOf('\u001B') >= 0) {
            text = ESCAPES.matcher(text).replaceAll("");
        }
        StringBuilder all = new StringBuilder(text.length());
        StringBuilder loud = new StringBuilder(text.length());
        for (String whole : text.split("[\r\n]+")) {
            String line = shortened(whole).strip().replace('\u2019', '\'').replace('\u2018', '\'');
            if (line.isEmpty() || isEchoOrHint(line)) {
                continue;
            }
            all.append(line).append('\n');
            // pip reports each failed attempt as a warning, and then only that it found nothing.
            if (!QUIET.matcher(line).find() || line.contains("retrying")) {
                loud.append(line).append('\n');
            }
        }
        return new OutputLines(all.toString(), loud.toString());
    }

    private static boolean isEchoOrHint(String line) {
        return line.startsWith("hint:")
                || line.startsWith("stopping at filesystem boundary")
                || line.startsWith("npm err! argv")
                || line.startsWith("npm err! if you need help")
                || line.startsWith("npm err! a complete log")
                || line.startsWith("[error] re-run maven")
                || line.startsWith("[error] [help")
                || line.startsWith("please make sure you have the correct access rights")
                || (line.contains(": `") && ECHO.matcher(line).matches());
    }

    /** Messages stand at both ends of a long line. */
    private static String shortened(String line) {
        if (line.length() <= MOST_LINE_CHARACTERS) {
            return line;
        }
        int half = MOST_LINE_CHARACTERS / 2;
        return line.substring(0, half) + " " + line.substring(line.length() - half);
    }
}
