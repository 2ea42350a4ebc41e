package io.vritti.ecosystem.node.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a JavaScript text into tokens (ECMA-262 §12); null if it cannot be read so. */
final class NodeLexer {

    private static final int MAX_TOKENS = 20_000;

    /** Behind one of these a slash starts a pattern. */
    private static final Set<String> BEFORE_PATTERN = Set.of(
            "return",
            "typeof",
            "case",
            "in",
            "of",
            "delete",
            "void",
            "throw",
            "new",
            "instanceof",
            "do",
            "else",
            "yield",
            "await");

    private final String text;
    private final List<NodeToken> tokens = new ArrayList<>();
    private int at;
    private boolean failed;

    private NodeLexer(String text) {
        this.text = text;
    }

    static List<NodeToken> read(String text) {
        NodeLexer lexer = new NodeLexer(text);
        if (text.startsWith("#!")) {
            lexer.skipLine();
        }
        lexer.run();
        return lexer.failed ? null : lexer.tokens;
    }

    private void run() {
        while (at < text.length() && !failed) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if (c == '`') {
                template();
            } else if (Character.isDigit(c)) {
                number();
            } else if (Character.isJavaIdentifierStart(c) || c == '#') {
                name();
            } else if (c == '/' && patternAhead()) {
                pattern();
            } else {
                operator(c);
            }
            failed |= tokens.size() > MAX_TOKENS;
        }
    }

    private void add(NodeToken.Kind kind, String value) {
        tokens.add(new NodeToken(kind, value));
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void skipComment() {
        int end = text.indexOf("*/", at + 2);
        failed |= end < 0;
        at = end + 2;
    }

    private void operator(char c) {
        boolean two = text.startsWith("=>", at) || text.startsWith("==", at);
        failed |= c == '\\' || c == '<' && text.startsWith("<!--", at);
        add(NodeToken.Kind.OPERATOR, two ? text.substring(at, at + 2) : String.valueOf(c));
        at += two ? 2 : 1;
    }

    private void number() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        add(NodeToken.Kind.NUMBER, text.substring(start, at));
    }

    private void name() {
        int start = at++;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        failed |= at < text.length() && text.charAt(at) == '\\';
        add(NodeToken.Kind.NAME, text.substring(start, at));
    }

    private void string(char quote) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\n') {
                failed = true;
                return;
            }
            if (text.charAt(at) == '\\') {
                at++;
                failed |= at >= text.length() || "xu0123456789\n".indexOf(text.charAt(at)) >= 0;
                value.append(failed ? ' ' : unescaped(text.charAt(at)));
            } else {
                value.append(text.charAt(at));
            }
        }
        failed |= at >= text.length();
        at++;
        add(NodeToken.Kind.STRING, value.toString());
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\u000b';
            default -> c;
        };
    }

    /** What stands in {@code ${..}} is code: it is read as if it stood in brackets behind the string. */
    private void template() {
        int start = ++at;
        List<String> inner = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '`') {
            if (text.charAt(at) == '\\') {
                at += 2;
            } else if (text.startsWith("${", at)) {
                int end = closing(at + 2);
                if (end < 0) {
                    failed = true;
                    return;
                }
                inner.add(text.substring(at + 2, end));
                at = end + 1;
            } else {
                at++;
            }
        }
        if (at >= text.length()) {
            failed = true;
            return;
        }
        String value = text.substring(start, at++);
        add(NodeToken.Kind.STRING, inner.isEmpty() && value.indexOf('\\') < 0 ? value : null);
        for (String code : inner) {
            List<NodeToken> read = read(code);
            failed |= read == null;
            add(NodeToken.Kind.OPERATOR, ";");
            tokens.addAll(read == null ? List.of() : read);
            add(NodeToken.Kind.OPERATOR, ";");
        }
        if (!inner.isEmpty()) {
            add(NodeToken.Kind.STRING, null);
        }
    }

    /** Where the code in a template ends; -1 where quotes or braces in it make that unclear. */
    private int closing(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}') {
                return i;
            }
            if (c == '{' || c == '`' || c == '"' || c == '\'' || c == '/') {
                return -1;
            }
        }
        return -1;
    }

    private boolean patternAhead() {
        if (tokens.isEmpty()) {
            return true;
        }
        NodeToken before = tokens.get(tokens.size() - 1);
        return switch (before.kind()) {
            case NAME -> BEFORE_PATTERN.contains(before.text());
            case STRING, NUMBER, PATTERN -> false;
            case OPERATOR -> !before.is(")") && !before.is("]") && !before.is("}") || unclear(before);
            case END -> true;
        };
    }

    /** Behind a bracket it is a division, if the line holds nothing that could be the end of a pattern with quotes in it. */
    private boolean unclear(NodeToken before) {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at + 1, end < 0 ? text.length() : end);
        boolean mayBe = rest.indexOf('/') >= 0 && !before.is("]");
        failed |= mayBe;
        return false;
    }

    private void pattern() {
        boolean inSet = false;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n') {
                failed = true;
                return;
            }
            if (c == '\\') {
                at++;
            } else if (c == '[' || c == ']') {
                inSet = c == '[';
            } else if (c == '/' && !inSet) {
                break;
            }
        }
        failed |= at >= text.length();
        at++;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        add(NodeToken.Kind.PATTERN, "");
    }
}
