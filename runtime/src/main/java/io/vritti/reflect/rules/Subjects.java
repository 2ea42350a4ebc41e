package io.vritti.reflect.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a failure is about, by the names that wordings and phrases use: the path, the program, the port. */
final class Subjects {

    private static final int MOST_CHARACTERS = 90;

    /** Their ends tell more than their beginnings. */
    private static final Set<String> PATHS = Set.of("path", "file", "folder", "target");

    /** What a shell could read as more than a name. */
    private static final String SIGNS = "`;|&$<>\"'\\";

    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[\\w)'\"]\\.$");

    /** What interpreters call code that stands in no file: {@code python -c}, {@code node -e}, {@code perl -e}, a pipe. */
    private static final Pattern GIVEN_CODE =
            Pattern.compile("<(?:string|stdin)>|\\[(?:eval\\d{0,3}|stdin)](?:-wrapper)?|-e|-c");

    /** What a parser calls a text that it was given, and not a file. */
    private static final Pattern NO_NAME = Pattern.compile("<(?:unicode|byte) string>|<file>|<stdin>|<unknown>");

    /** Words of the tool that stand before a name: {@code make: *** nodir}, {@code Could not open file x.json}. */
    private static final Pattern BEFORE_PATH =
            Pattern.compile("^(?:\\*\\*\\* |(?:file|folder|directory) (?=[^\\s]+$))");

    /** How it is named in a sentence. */
    private static final String GIVEN = "the code that was given";

    private final Map<String, String> values = new HashMap<>();

    /** Nothing where the value is null or blank. */
    void put(String name, String value) {
        if (value != null) {
            String line =
                    line(name.equals("suggested") ? LINE_ENDS.matcher(value).replaceAll(" or ") : value);
            if (name.equals("option") && line.length() == 1) {
                line = "-" + line;
            }
            if (PATHS.contains(name)) {
                line = BEFORE_PATH.matcher(line).replaceFirst("");
            }
            if (NO_NAME.matcher(line).matches()) {
                return;
            }
            if (name.equals("file") && GIVEN_CODE.matcher(line).matches()) {
                line = GIVEN;
            }
            if (!line.isEmpty()) {
                values.put(name, shortened(line, PATHS.contains(name)));
            }
        }
    }

    /** The same, unless there is such a subject already. */
    void putIfAbsent(String name, String value) {
        if (!has(name)) {
            put(name, value);
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** @return null if there is none */
    String get(String name) {
        return values.get(name);
    }

    /** True where it is code in no file, of which only a line can be named. */
    boolean isGivenCode(String name) {
        return GIVEN.equals(values.get(name));
    }

    /** As it was found; in quotes where it is more than a word. */
    String quoted(String name) {
        String value = values.get(name);
        if (value == null) {
            return noun(name);
        }
        return isSaid(value) || isName(value) || value.indexOf(' ') < 0 ? value : '"' + value.replace('"', '\'') + '"';
    }

    /** As it was found if it can be nothing but a name, else only what it is. */
    String plain(String name) {
        String value = values.get(name);
        return value != null && (isSaid(value) || isName(value)) ? value : noun(name);
    }

    /** What such a subject is called where its name cannot be said. */
    static String noun(String name) {
        return switch (name) {
            case "text", "value", "reason" -> "what the error says";
            case "authority" -> "the server";
            case "url" -> "the address";
            case "message" -> "what the server says";
            case "option" -> "that option";
            case "suggested" -> "the name that the error suggests";
            case "expected" -> "what is expected";
            default -> "the " + name;
        };
    }

    /** Words of ours, or several names. */
    private static boolean isSaid(String value) {
        return value.equals(GIVEN) || value.contains(" or ") && isName(value.replace(" or ", ""));
    }

    private static boolean isName(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** On one line, printable, and without the full stop of a sentence. */
    private static String line(String value) {
        StringBuilder line = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean shown = type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.LINE_SEPARATOR
                    && type != Character.PARAGRAPH_SEPARATOR
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED;
            line.appendCodePoint(shown ? c : ' ');
        });
        String stripped = line.toString().replace("\\'", "'").strip();
        return ENDS_SENTENCE.matcher(stripped).find() ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String shortened(String value, boolean atStart) {
        if (value.length() <= MOST_CHARACTERS) {
            return value;
        }
        int kept = MOST_CHARACTERS - 3;
        return atStart ? "..." + value.substring(value.length() - kept) : value.substring(0, kept) + "...";
    }
}
