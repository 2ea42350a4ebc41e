package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a Python text into tokens (Python Language Reference §2); null if it cannot be read so. */
final class PythonLexer {

    private static final int MAX_TOKENS = 20_000;
    private static final String TRIPLE = "\"\"\"";

    private final String text;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int at;
    private boolean failed;

    private PythonLexer(String text) {
        this.text = text;
    }

    static List<PythonToken> read(String text) {
        PythonLexer lexer = new PythonLexer(text);
        lexer.run();
        return lexer.failed ? null : lexer.tokens;
    }

    private void run() {
        while (at < text.length() && !failed) {
            char c = text.charAt(at);
            if (c == '\n') {
                line();
            } else if (c == '#') {
                skipComment();
            } else if (c == '\\') {
                at += 2;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"' || c == '\'') {
                string("");
            } else if (Character.isDigit(c)) {
                number();
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                name();
            } else {
                operator(c);
            }
            failed |= tokens.size() > MAX_TOKENS;
        }
    }

    private void add(PythonToken.Kind kind, String value) {
        tokens.add(new PythonToken(kind, value));
    }

    private void line() {
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        add(PythonToken.Kind.LINE, text.substring(at, end));
        at = end;
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void number() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        add(PythonToken.Kind.NUMBER, text.substring(start, at).replace("_", ""));
    }

    private void name() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
        String name = text.substring(start, at);
        boolean prefix = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'') && isPrefix(name);
        if (prefix) {
            string(name.toLowerCase(Locale.ROOT));
        } else {
            add(PythonToken.Kind.NAME, name);
        }
    }

    private static boolean isPrefix(String name) {
        return name.length() <= 2 && name.chars().allMatch(c -> "rRbBuUfFtT".indexOf(c) >= 0);
    }

    private void operator(char c) {
        boolean two = text.startsWith("->", at) || text.startsWith(":=", at) || text.startsWith("==", at);
        add(PythonToken.Kind.OPERATOR, two ? text.substring(at, at + 2) : String.valueOf(c));
        at += two ? 2 : 1;
    }

    private void string(String prefix) {
        char quote = text.charAt(at);
        String end =
                text.startsWith(TRIPLE.replace('"', quote), at) ? TRIPLE.replace('"', quote) : String.valueOf(quote);
        int start = at + end.length();
        int stop = start;
        boolean escaped = false;
        while (stop < text.length() && !text.startsWith(end, stop)) {
            if (text.charAt(stop) == '\\') {
                escaped = true;
                stop++;
            } else if (text.charAt(stop) == '\n' && end.length() == 1) {
                failed = true;
                return;
            }
            stop++;
        }
        if (stop >= text.length()) {
            failed = true;
            return;
        }
        at = stop + end.length();
        value(prefix, text.substring(start, stop), escaped);
    }

    private void value(String prefix, String body, boolean escaped) {
        if (prefix.indexOf('f') >= 0 || prefix.indexOf('t') >= 0) {
            add(PythonToken.Kind.STRING, null);
            inside(body);
        } else if (escaped && prefix.indexOf('r') < 0) {
            add(PythonToken.Kind.STRING, unescaped(body));
        } else {
            add(PythonToken.Kind.STRING, body);
        }
    }

    /** What stands in the braces of a formatted string is code: it is read as if it stood on lines of its own. */
    private void inside(String body) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '{') {
                if (depth == 0 && i + 1 < body.length() && body.charAt(i + 1) == '{') {
                    i++;
                    continue;
                }
                start = depth++ == 0 ? i + 1 : start;
            } else if (c == '}' && depth > 0 && --depth == 0) {
                List<PythonToken> code = read(body.substring(start, i));
                failed |= code == null;
                add(PythonToken.Kind.LINE, "");
                tokens.addAll(code == null ? List.of() : code);
                add(PythonToken.Kind.LINE, "");
            }
        }
        failed |= depth != 0;
    }

    /** The simple escapes; a text with others names no file that anybody would miss. */
    private static String unescaped(String body) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\' && i + 1 < body.length()) {
                char next = body.charAt(++i);
                switch (next) {
                    case 'n' -> value.append('\n');
                    case 't' -> value.append('\t');
                    case '\n' -> {}
                    default -> {
                        if (Character.isLetterOrDigit(next)) {
                            return null;
                        }
                        value.append(next);
                    }
                }
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
