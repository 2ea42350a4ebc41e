package io.vritti.ecosystem.node.text;

import java.util.List;
import java.util.Set;

/** Words and signs by which the end of an operand is found, and methods that compute. */
final class NodeKeywords {

    /** What begins with one of these is no plain expression. */
    private static final Set<String> LEADING = Set.of(
            "if",
            "for",
            "while",
            "do",
            "switch",
            "try",
            "return",
            "throw",
            "function",
            "async",
            "class",
            "new",
            "delete",
            "typeof",
            "void",
            "yield",
            "await",
            "export",
            "import",
            "break",
            "continue",
            "with",
            "debugger",
            "this",
            "super",
            "process",
            "globalThis",
            "module",
            "exports");

    private static final Set<String> METHODS = Set.of(
            "toString",
            "trim",
            "split",
            "slice",
            "join",
            "replace",
            "toUpperCase",
            "toLowerCase",
            "length",
            "substring",
            "startsWith",
            "endsWith",
            "includes",
            "concat",
            "indexOf");

    private static final Set<String> ENDS = Set.of(";", ",", ")", "]", "}");

    private NodeKeywords() {}

    static boolean leads(String name) {
        return LEADING.contains(name);
    }

    static boolean plainMethod(String name) {
        return METHODS.contains(name);
    }

    static boolean endsOperand(String operator) {
        return ENDS.contains(operator);
    }

    /** Index of the bracket that closes the one at this index, or -1. */
    static int closing(List<NodeToken> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            NodeToken token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if ((token.is(")") || token.is("]") || token.is("}")) && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean hasTwoArguments(List<NodeToken> tokens, int open, int close) {
        int depth = 0;
        for (int i = open; i < close; i++) {
            NodeToken token = tokens.get(i);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            } else if (depth == 1 && token.is(",")) {
                return true;
            }
        }
        return false;
    }
}
