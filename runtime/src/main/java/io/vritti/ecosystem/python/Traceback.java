package io.vritti.ecosystem.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A traceback of Python that ends in an uncaught import error at the top level of every file on the way.
 *
 * @param module that was missing, dots and all
 * @param frames the files from the program to the import
 */
record Traceback(String module, List<Frame> frames) {

    /** @param file as Python names it: a path, {@code <string>} or {@code <stdin>}; @param line from 1 */
    record Frame(String file, int line) {}

    private static final String HEAD = "Traceback (most recent call last):";
    private static final Pattern FRAME = Pattern.compile("  File \"([^\"]+)\", line (\\d+), in (.+)");
    private static final Pattern MISSING =
            Pattern.compile("(?:ModuleNotFoundError|ImportError): No module named '?([\\w.]+)'?");

    /** @return null if the text does not end in one such traceback */
    static Traceback of(String text) {
        String[] lines = text.stripTrailing().split("\n");
        Matcher missing = MISSING.matcher(lines[lines.length - 1].strip());
        if (!missing.matches() || text.indexOf(HEAD) != text.lastIndexOf(HEAD)) {
            return null;
        }
        List<Frame> frames = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside |= line.equals(HEAD);
            Matcher frame = FRAME.matcher(line);
            if (inside && frame.matches()) {
                if (!frame.group(3).equals("<module>")) {
                    return null;
                }
                frames.add(new Frame(frame.group(1), Integer.parseInt(frame.group(2))));
            }
        }
        return frames.isEmpty() ? null : new Traceback(missing.group(1), frames);
    }
}
