package io.vritti.ecosystem.make;

import io.vritti.reads.Expansion;
import io.vritti.reads.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The variables of a makefile, and the expansion of texts that refer to them (GNU make manual §6). */
final class MakeVariables {

    /** The usual ones of make's predefined variables (§10.3). */
    private static final Map<String, String> BUILT_IN = Map.of(
            "CC", "cc", "CXX", "g++", "RM", "rm -f", "AR", "ar", "MAKE", "make", "CPP", "cc -E", "LD", "ld", "SHELL",
            "/bin/sh");

    /** Known to make in some way of their own. */
    private static final Set<String> SPECIAL = Set.of(
            "MAKEFILE_LIST",
            "CURDIR",
            "MAKECMDGOALS",
            "MAKEFLAGS",
            "MAKELEVEL",
            "MAKE_VERSION",
            "MAKE_HOST",
            "SUFFIXES",
            "AS",
            "FC",
            "F77",
            "PC",
            "CO",
            "GET",
            "LEX",
            "YACC",
            "LINT",
            "M2C",
            "TEX",
            "ARFLAGS",
            "COMPILE.c",
            "LINK.c");

    /** The one that make takes from no environment (§5.3.2). */
    private static final String SHELL = "SHELL";

    private static final int MOST_DEEP = 10;

    private final Map<String, String> given;
    private final Variables environment;
    private final MakeFunctions functions;
    private final Map<String, String> assigned = new HashMap<>();

    /** @param given on the command line; they win over all else */
    MakeVariables(Map<String, String> given, Variables environment, MakeFunctions functions) {
        this.given = given;
        this.environment = environment;
        this.functions = functions;
    }

    /** Whether a variable has a value that is not empty (GNU make manual §7.2, ifdef); null where that is not certain. */
    Boolean defined(String name) {
        String value = unexpanded(name);
        return value == null ? null : !value.isEmpty();
    }

    /** As it was assigned; empty for one that has no value, null where that is not certain. */
    private String unexpanded(String name) {
        if (SPECIAL.contains(name)) {
            return null;
        }
        if (given.containsKey(name)) {
            return given.get(name);
        }
        if (assigned.containsKey(name)) {
            return assigned.get(name);
        }
        return environment.environmentHas(name) && !name.equals(SHELL)
                ? environment.value(name)
                : BUILT_IN.getOrDefault(name, "");
    }

    /** @param operator one of {@code = := ::= ?= +=}; false if the value is not certain */
    boolean assign(String name, String operator, String value) {
        switch (operator) {
            case "=" -> assigned.put(name, value);
            case "?=" -> {
                if (!assigned.containsKey(name) && !environment.environmentHas(name)) {
                    assigned.put(name, value);
                }
            }
            case "+=" -> {
                String before = unexpanded(name);
                if (before == null) {
                    return false;
                }
                assigned.put(name, before.isEmpty() ? value : before + " " + value);
            }
            default -> {
                String expanded = expand(value, Map.of());
                if (expanded == null) {
                    return false;
                }
                assigned.put(name, expanded.replace("$", "$$"));
            }
        }
        return true;
    }

    /** What commands of a recipe find in their environment, by name; null for what is not certain. */
    Map<String, String> exported() {
        Map<String, String> exported = new HashMap<>();
        assigned.forEach((name, value) -> {
            if (environment.environmentHas(name)) {
                exported.put(name, expand(value, Map.of()));
            }
        });
        exported.putAll(given);
        return exported;
    }

    /**
     * Null if it refers to something that is not followed: functions, and what make alone knows.
     *
     * @param automatic of the rule at hand: {@code @}, {@code <}, {@code ^}
     */
    String expand(String text, Map<String, String> automatic) {
        return expand(text, automatic, 0);
    }

    private String expand(String text, Map<String, String> automatic, int depth) {
        if (depth > MOST_DEEP) {
            return null;
        }
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '$') {
                expanded.append(c);
                continue;
            }
            if (++i == text.length()) {
                return null;
            }
            char next = text.charAt(i);
            if (next == '$') {
                expanded.append('$');
                continue;
            }
            int end = i;
            if (next == '(' || next == '{') {
                end = closing(text, i, next, next == '(' ? ')' : '}');
                if (end < 0) {
                    return null;
                }
            }
            String value = value(end == i ? text.substring(i, i + 1) : text.substring(i + 1, end), automatic, depth);
            if (value == null) {
                return null;
            }
            expanded.append(value);
            i = end;
        }
        return expanded.toString();
    }

    /** Index of the sign that ends what begins here, with such pairs inside; -1 if there is none. */
    private static int closing(String text, int from, char open, char close) {
        int pairs = 0;
        for (int i = from; i < text.length(); i++) {
            pairs += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
            if (pairs == 0) {
                return i;
            }
        }
        return -1;
    }

    private String value(String name, Map<String, String> automatic, int depth) {
        int blank = name.indexOf(' ');
        if (blank > 0) {
            return functions.call(name.substring(0, blank), expand(name.substring(blank + 1), automatic, depth + 1));
        }
        if (automatic.containsKey(name)) {
            return automatic.get(name);
        }
        String value = name.chars().allMatch(c -> Expansion.isNamePart((char) c)) ? unexpanded(name) : null;
        return value == null ? null : expand(value, automatic, depth + 1);
    }
}
