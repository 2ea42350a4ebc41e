package io.vritti.ecosystem.python.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of a Python text that are given one literal string, once, and nothing else: {@code CONFIG = "settings.json"}. */
final class Constants {

    /** A bracket behind one of these is no call. */
    private static final Set<String> KEYWORDS = Set.of(
            "for", "in", "and", "or", "not", "is", "return", "as", "with", "import", "lambda", "if", "elif", "else",
            "while", "del", "yield", "raise", "assert", "except", "match", "case");

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> others = new HashSet<>();

    Constants(List<PythonToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == PythonToken.Kind.NAME) {
                look(tokens, i);
            }
        }
    }

    /** Its value, or null if it is no constant. */
    String value(String name) {
        return others.contains(name) ? null : values.get(name);
    }

    private void look(List<PythonToken> tokens, int i) {
        String name = tokens.get(i).text();
        boolean line = i == 0 || tokens.get(i - 1).kind() == PythonToken.Kind.LINE;
        boolean whole = i + 3 >= tokens.size() || tokens.get(i + 3).kind() == PythonToken.Kind.LINE;
        if (line
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is("=")
                && tokens.get(i + 2).isLiteral()
                && whole) {
            if (values.put(name, tokens.get(i + 2).text()) != null) {
                others.add(name);
            }
        } else if (!isUse(tokens, i)) {
            others.add(name);
        }
    }

    /** Certain uses: an argument, or part of an expression behind a bracket, comma or return; all else may give it a value. */
    private static boolean isUse(List<PythonToken> tokens, int i) {
        PythonToken before = i == 0 ? null : tokens.get(i - 1);
        PythonToken after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
        boolean ends = after != null && (after.is(")") || after.is(",") || after.is("]"));
        boolean starts = before != null && (before.is("(") || before.is(",") || before.is("["));
        return starts && ends && isCall(tokens, i);
    }

    /** Whether the bracket around belongs to a call, and not to the parameters of a function. */
    private static boolean isCall(List<PythonToken> tokens, int i) {
        int depth = 0;
        for (int at = i - 1; at >= 1; at--) {
            PythonToken token = tokens.get(at);
            if (token.is(")") || token.is("]") || token.is("}")) {
                depth++;
            } else if (token.is("(") || token.is("[") || token.is("{")) {
                if (depth-- == 0) {
                    PythonToken name = tokens.get(at - 1);
                    boolean named = name.kind() == PythonToken.Kind.NAME && !KEYWORDS.contains(name.text());
                    boolean defined = at >= 2
                            && (tokens.get(at - 2).isName("def")
                                    || tokens.get(at - 2).isName("class"));
                    return token.is("(") && named && !defined && !bindsInside(tokens, at, i);
                }
            }
        }
        return false;
    }

    /** {@code [f for f in ...]} and {@code lambda f: ...} give names values inside of a call. */
    private static boolean bindsInside(List<PythonToken> tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (tokens.get(at).isName("for") || tokens.get(at).isName("lambda")) {
                return true;
            }
        }
        return false;
    }
}
