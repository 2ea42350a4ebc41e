package io.vritti.reflect.rules;

import io.vritti.text.EnglishMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of an error, as wordings are looked for in them: in English as far as the catalogues have it, without colours, with one
 * kind of quotation mark, in lines of bounded length.
 *
 * @param line the line that tells most
 * @param whole all that was kept of the error
 */
record FailureText(Part line, Part whole) {

    /** Both ends of a long output tell: compilers begin with the error, tests end with it. */
    private static final int MOST_CHARACTERS = 12 * 1024;

    private static final int LONGEST_LINE = 500;
    private static final int MOST_QUOTES = 3;
    private static final int QUOTE_CHARACTERS = 200;

    private static final Pattern ESCAPES = Pattern.compile("\u001B\\[[0-9;?]{0,20}[A-Za-z]");
    private static final Pattern LINE_ENDS = Pattern.compile("\n|\r\n?");

    static FailureText of(String errorLine, String trace) {
        return new FailureText(Part.of(errorLine == null ? "" : errorLine), Part.of(trace == null ? "" : trace));
    }

    /**
     * A text, and the lines that it was made of.
     *
     * @param text line by line
     * @param lowered the same in lower case
     * @param lines as they were
     */
    record Part(String text, String lowered, List<String> lines) {

        static Part of(String text) {
            List<String> lines = new ArrayList<>();
            for (String line : LINE_ENDS.split(ESCAPES.matcher(ends(text)).replaceAll(""))) {
                lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
            }
            String plain = plain(EnglishMessages.of(String.join("\n", lines)));
            return new Part(plain, plain.toLowerCase(Locale.ROOT), lines);
        }

        /** The lines between two places of the text. */
        List<String> quotes(int start, int end) {
            int first = (int)
                    text.substring(0, start).chars().filter(c -> c == '\n').count();
            int last = first
                    + (int) text.substring(start, end)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            return lines.subList(Math.min(first, lines.size()), Math.min(last + 1, lines.size())).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .limit(MOST_QUOTES)
                    .map(line -> line.length() <= QUOTE_CHARACTERS ? line : line.substring(0, QUOTE_CHARACTERS) + "...")
                    .toList();
        }

        /** The number of the line with which these quotes begin; after all others if it is not here. */
        int lineOf(List<String> quotes) {
            for (int i = 0; i < lines.size() && !quotes.isEmpty(); i++) {
                if (lines.get(i).strip().equals(quotes.get(0))) {
                    return i;
                }
            }
            return lines.size();
        }

        private static String ends(String text) {
            if (text.length() <= MOST_CHARACTERS) {
                return text;
            }
            int half = MOST_CHARACTERS / 2;
            return text.substring(0, half) + "\n" + text.substring(text.length() - half);
        }

        private static String plain(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                plain.append("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb`\u00b4\"".indexOf(c) >= 0 ? '\'' : c);
            }
            return plain.toString();
        }
    }
}
