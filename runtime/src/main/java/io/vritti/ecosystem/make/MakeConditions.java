package io.vritti.ecosystem.make;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditional parts of one makefile: which of its lines count (GNU make manual §7). */
final class MakeConditions {

    private static final Pattern DEFINED = Pattern.compile("(ifdef|ifndef)\\s+(\\w+)\\s*");
    private static final Pattern EQUAL = Pattern.compile("(ifeq|ifneq)\\s*(.*)");
    private static final Pattern QUOTED =
            Pattern.compile("(?:\"([^\"]*)\"|'([^']*)')\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*");

    private static final Pattern WORD_END = Pattern.compile("[\\s(\"']");

    /** What is known of a condition that is open: whether it holds, and whether a part of it has held before. */
    private record Open(boolean holds, boolean held, boolean last) {}

    /** What a line does to the conditions. */
    enum Line {
        /** It is no line about conditions. */
        OTHER,
        FOLLOWED,
        NOT_FOLLOWED
    }

    private final MakeVariables variables;
    private final Deque<Open> open = new ArrayDeque<>();

    MakeConditions(MakeVariables variables) {
        this.variables = variables;
    }

    /** Whether the lines that follow count. */
    boolean hold() {
        return open.stream().allMatch(Open::holds);
    }

    /** Whether each condition has its end. */
    boolean closed() {
        return open.isEmpty();
    }

    Line take(String line) {
        String plain = MakeRules.COMMENT.matcher(line).replaceFirst("").strip();
        String word = WORD_END.split(plain, 2)[0];
        return switch (word) {
            case "ifeq", "ifneq", "ifdef", "ifndef" -> begin(plain);
            case "else" -> otherwise(plain.substring(word.length()).strip());
            case "endif" -> open.poll() == null ? Line.NOT_FOLLOWED : Line.FOLLOWED;
            default -> Line.OTHER;
        };
    }

    private Line begin(String condition) {
        // What stands in a part that does not count is not expanded.
        Boolean holds = hold() ? holds(condition) : Boolean.FALSE;
        if (holds == null) {
            return Line.NOT_FOLLOWED;
        }
        open.push(new Open(holds, holds, false));
        return Line.FOLLOWED;
    }

    private Line otherwise(String condition) {
        Open before = open.poll();
        if (before == null || before.last()) {
            return Line.NOT_FOLLOWED;
        }
        boolean asked = !before.held() && hold();
        Boolean holds =
                condition.isEmpty() ? Boolean.valueOf(!before.held()) : asked ? holds(condition) : Boolean.FALSE;
        if (holds == null) {
            return Line.NOT_FOLLOWED;
        }
        open.push(new Open(holds, before.held() || holds, condition.isEmpty()));
        return Line.FOLLOWED;
    }

    /** Null where that is not certain. */
    private Boolean holds(String condition) {
        Matcher defined = DEFINED.matcher(condition);
        if (defined.matches()) {
            Boolean is = variables.defined(defined.group(2));
            return is == null ? null : is == defined.group(1).equals("ifdef");
        }
        Matcher equal = EQUAL.matcher(condition);
        String[] sides = equal.matches() ? sides(equal.group(2).strip()) : null;
        if (sides == null) {
            return null;
        }
        String left = variables.expand(sides[0], Map.of());
        String right = variables.expand(sides[1], Map.of());
        return left == null || right == null
                ? null
                : left.equals(right) == equal.group(1).equals("ifeq");
    }

    /** {@code (a,b)}, {@code "a" "b"}; null where it is written in another way. Blanks count, but for those around the comma. */
    private static String[] sides(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return new String[] {
                quoted.group(1) == null ? quoted.group(2) : quoted.group(1),
                quoted.group(3) == null ? quoted.group(4) : quoted.group(3)
            };
        }
        int pairs = 0;
        for (int i = 1; text.startsWith("(") && text.endsWith(")") && i < text.length() - 1; i++) {
            char c = text.charAt(i);
            pairs += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            if (c == ',' && pairs == 0) {
                return new String[] {
                    text.substring(1, i).stripTrailing(),
                    text.substring(i + 1, text.length() - 1).stripLeading()
                };
            }
        }
        return null;
    }
}
