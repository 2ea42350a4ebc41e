package io.vritti.reads;

import io.vritti.shell.Assignment;
import io.vritti.shell.Script;
import io.vritti.shell.Word;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Expands a word of a shell text as far as the result is certain: quotes, {@code ~/}, {@code $NAME} and {@code ${NAME}} of
 * variables whose value is known, {@code $(cat name)} where the output is. Everything else the shell does to words is not
 * certain.
 */
public final class Expansion {

    private static final Pattern SIMPLE = Pattern.compile("[^()'\"\\\\`#]+");

    private static final String SPLITTING = " \t\n*?[";

    private final String raw;
    private final Variables variables;
    private final List<Script> substitutions;
    private final Function<Script, String> output;
    private int substituted;
    private final StringBuilder value = new StringBuilder();
    private int at;
    private boolean quoted;

    private Expansion(Word word, Variables variables, Function<Script, String> output) {
        this.raw = word.raw();
        this.substitutions = word.substitutions();
        this.variables = variables;
        this.output = output;
    }

    /** The value that the program gets, or null if it is not certain or is more than one. */
    public static String of(Word word, Variables variables) {
        return of(word, variables, script -> null);
    }

    /** The value that a variable gets, or null if it is not certain, or is put behind another one. */
    public static String of(Assignment assignment, Variables variables) {
        return assignment.isPlain() ? of(assignment.value(), variables) : null;
    }

    /** @param output of a substitution, less the newlines at its end; null if it is not certain */
    public static String of(Word word, Variables variables, Function<Script, String> output) {
        if (word.literal()) {
            return word.text();
        }
        return word.glob() ? null : new Expansion(word, variables, output).expand();
    }

    private String expand() {
        if (raw.equals("~") || raw.startsWith("~/")) {
            String home = variables.value("HOME");
            if (home == null || home.isEmpty()) {
                return null;
            }
            value.append(home);
            at = 1;
        } else if (raw.startsWith("~")) {
            return null;
        }
        while (at < raw.length()) {
            if (!step(raw.charAt(at))) {
                return null;
            }
        }
        return value.toString();
    }

    private boolean step(char c) {
        switch (c) {
            case '"' -> {
                quoted = !quoted;
                at++;
            }
            case '\'' -> {
                if (quoted) {
                    return plain(c);
                }
                int end = raw.indexOf('\'', at + 1);
                if (end < 0) {
                    return false;
                }
                value.append(raw, at + 1, end);
                at = end + 1;
            }
            case '\\' -> {
                if (quoted || at + 1 == raw.length()) {
                    return false;
                }
                value.append(raw.charAt(at + 1));
                at += 2;
            }
            case '$' -> {
                return raw.startsWith("$(", at) ? substitution() : variable();
            }
            case '`', '{', '}' -> {
                return quoted && c != '`' && plain(c);
            }
            default -> {
                return plain(c);
            }
        }
        return true;
    }

    private boolean plain(char c) {
        value.append(c);
        at++;
        return true;
    }

    /** Of those with quotes or parentheses of their own it is not certain where they end. */
    private boolean substitution() {
        int end = raw.indexOf(')', at);
        String text = end < 0 ? "" : raw.substring(at + 2, end);
        if (end < 0
                || substituted == substitutions.size()
                || !SIMPLE.matcher(text).matches()) {
            return false;
        }
        String known = output.apply(substitutions.get(substituted++));
        if (known == null || !quoted && splits(known)) {
            return false;
        }
        value.append(known);
        at = end + 1;
        return true;
    }

    private boolean variable() {
        boolean braced = at + 1 < raw.length() && raw.charAt(at + 1) == '{';
        int start = at + (braced ? 2 : 1);
        int end = start;
        while (end < raw.length() && isNamePart(raw.charAt(end))) {
            end++;
        }
        if (!braced && end > start && Character.isDigit(raw.charAt(start))) {
            end = start + 1;
        }
        if (end == start || braced && (end == raw.length() || raw.charAt(end) != '}')) {
            return false;
        }
        String known = variables.value(raw.substring(start, end));
        if (known == null || !quoted && splits(known)) {
            return false;
        }
        value.append(known);
        at = braced ? end + 1 : end;
        return true;
    }

    /** Unquoted, an empty value is no word at all, and blanks make several. */
    private static boolean splits(String value) {
        if (value.isEmpty()) {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            if (SPLITTING.indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    public static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
