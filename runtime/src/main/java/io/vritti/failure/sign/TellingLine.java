package io.vritti.failure.sign;

import io.vritti.text.EnglishMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Picks the line of an output that tells most about its failure. */
final class TellingLine {

    private static final int MOST_CHARACTERS = 32 * 1024;
    private static final int LONGEST = 300;

    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;?]{0,20}[A-Za-z]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");

    private TellingLine() {}

    /** @return empty if the output is blank */
    static String of(String output) {
        String tail = output.substring(Math.max(0, output.length() - MOST_CHARACTERS));
        String text = tail.indexOf('\u001B') < 0 ? tail : ESCAPES.matcher(tail).replaceAll("");
        String message = BodyMessage.of(text);
        if (message != null) {
            return shortened(message);
        }
        List<String> lines = new ArrayList<>();
        for (String line : LINE_ENDS.split(text)) {
            if (!line.isBlank()) {
                lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
            }
        }
        if (lines.isEmpty()) {
            return "";
        }
        List<String> english =
                List.of(EnglishMessages.of(String.join("\n", lines)).split("\n", -1));
        for (LineKind kind : LineKind.IN_ORDER) {
            int found = kind.pick(english);
            if (found >= 0) {
                return shortened(lines.get(found));
            }
        }
        return shortened(last(lines));
    }

    /** Where to read more is no error, in whatever language it is said. */
    private static String last(List<String> lines) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (!lines.get(i).contains("--help")) {
                return lines.get(i);
            }
        }
        return lines.get(0);
    }

    private static String shortened(String line) {
        String stripped = line.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
