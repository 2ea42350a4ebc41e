package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names stand for at one place of a Python program. */
final class PythonScope {

    private final Map<String, PythonValue> names = new HashMap<>();

    /** What the program has bound to a name, or what Python itself has. */
    PythonValue value(String name) {
        return names.getOrDefault(name, new PythonValue.Named(name));
    }

    void put(String name, PythonValue value) {
        names.put(name, value);
    }

    /** The scope of a function that is called from here. */
    PythonScope inner(Map<String, PythonValue> parameters) {
        PythonScope inner = new PythonScope();
        inner.names.putAll(names);
        inner.names.putAll(parameters);
        return inner;
    }

    /**
     * Binds a value to all targets: {@code a = b =}.
     *
     * @return false where it is not certain what that does
     */
    boolean assign(List<PythonToken> targets, PythonValue value) {
        boolean known = true;
        List<PythonToken> target = new ArrayList<>();
        for (PythonToken token : targets) {
            if (token.is("=")) {
                known &= bind(target, value);
                target.clear();
            } else {
                target.add(token);
            }
        }
        return known;
    }

    /** Index of the sign of the last assignment, -1 where there is none. */
    static int lastAssignment(List<PythonToken> tokens) {
        int nesting = 0;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            nesting += token.opens() ? 1 : token.closes() ? -1 : 0;
            PythonToken before = i == 0 ? null : tokens.get(i - 1);
            boolean compares = before != null && (before.is("!") || before.is("<") || before.is(">"));
            if (nesting == 0 && token.is("=") && !compares) {
                last = i;
            }
        }
        return last;
    }

    /** {@code a}, {@code a, b}, {@code a: int}, {@code a +}, {@code a[..]} of something that the program made; false for others. */
    private boolean bind(List<PythonToken> target, PythonValue value) {
        if (target.isEmpty() || target.get(0).kind() != PythonToken.Kind.NAME) {
            return false;
        }
        String name = target.get(0).text();
        if (target.size() == 1) {
            names.put(name, value);
            return true;
        }
        PythonToken second = target.get(1);
        if (second.is(":") || target.size() == 2 && second.kind() == PythonToken.Kind.OPERATOR) {
            names.put(name, second.is(":") ? value : PythonValue.UNKNOWN);
            return true;
        }
        if (second.is("[") && names.containsKey(name)) {
            return names.get(name).madeHere();
        }
        for (int i = 0; i < target.size(); i++) {
            boolean fits = i % 2 == 0
                    ? target.get(i).kind() == PythonToken.Kind.NAME
                    : target.get(i).is(",");
            if (!fits) {
                return false;
            }
            names.put(target.get(i).text(), PythonValue.UNKNOWN);
        }
        return true;
    }
}
