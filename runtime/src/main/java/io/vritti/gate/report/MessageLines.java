package io.vritti.gate.report;

import io.vritti.redact.RedactedText;
import io.vritti.text.WholeCharacters;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain lines, together no longer than a bound. What was quoted gives way first, the last quotation before the others:
 * what to do next is said whole.
 */
final class MessageLines {

    private static final String CUT = "...";

    /** A quotation shorter than that says nothing: its line is left out. */
    private static final int LEAST_CHARACTERS = 16;

    /** Of a quotation that must be cut, so much still says what it is about. */
    private static final int ENOUGH_CHARACTERS = 70;

    /** Typographic quotation marks, which tools write in a locale of UTF-8, and what they stand for. */
    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u2039\u203a";

    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u00ab\u00bb";

    private final int most;
    private Line spare;
    private final List<Line> lines = new ArrayList<>();

    MessageLines(int most) {
        this.most = most;
    }

    /** A line of our own. */
    void add(String text) {
        lines.add(new Line(text, "", ""));
    }

    /** A line of our own that gives way before anything quoted becomes too short to tell. */
    void addSpare(String text) {
        spare = new Line(text, "", "");
        lines.add(spare);
    }

    /** A line around a text of others, which is data and must not look like lines of ours; none if it is blank. */
    void add(String before, RedactedText quoted, int mostQuoted, String after) {
        if (!quoted.value().isBlank()) {
            lines.add(new Line(before, shortened(plain(quoted.value()), mostQuoted), after));
        }
    }

    String text() {
        shortenTo(ENOUGH_CHARACTERS);
        if (length() > most && spare != null) {
            lines.remove(spare);
        }
        for (int i = lines.size() - 1; i > 0 && length() > most; i--) {
            Line line = lines.get(i);
            int room = line.quoted().length() - (length() - most);
            if (!line.quoted().isEmpty()) {
                if (room < LEAST_CHARACTERS) {
                    lines.remove(i);
                } else {
                    lines.set(i, new Line(line.before(), shortened(line.quoted(), room), line.after()));
                }
            }
        }
        return shortened(String.join("\n", lines.stream().map(Line::text).toList()), most);
    }

    /** Cuts quotations, the last one first, but none below what is enough to tell. */
    private void shortenTo(int least) {
        for (int i = lines.size() - 1; i > 0 && length() > most; i--) {
            Line line = lines.get(i);
            int room = Math.max(least, line.quoted().length() - (length() - most));
            if (room < line.quoted().length()) {
                lines.set(i, new Line(line.before(), shortened(line.quoted(), room), line.after()));
            }
        }
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return WholeCharacters.beginning(text, most - CUT.length()) + CUT;
    }

    private int length() {
        return lines.stream().mapToInt(line -> line.text().length() + 1).sum() - 1;
    }

    /** Letters and digits of all scripts stay; signs that could pass for something else, or change how a line looks, do not. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(plain(c)));
        return plain.toString();
    }

    private static int plain(int codePoint) {
        if (SINGLE_QUOTES.indexOf(codePoint) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(codePoint) >= 0) {
            return '"';
        }
        return codePoint < ' ' ? ' ' : codePoint < 127 || isPartOfWord(codePoint) ? codePoint : '?';
    }

    private static boolean isPartOfWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private record Line(String before, String quoted, String after) {
        String text() {
            return plain(before + quoted + after);
        }
    }
}
