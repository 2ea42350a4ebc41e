package io.vritti.ecosystem.python.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement of Python with the statements that are indented under it (Python Language Reference §7, §8).
 *
 * @param tokens without the colon and the line's end; never empty
 * @param body of a compound statement; empty for a simple one
 * @param compound whether a body belongs to it
 */
record PythonStatement(List<PythonToken> tokens, List<PythonStatement> body, boolean compound) {

    private static final List<String> COMPOUND = List.of(
            "if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class", "async", "match",
            "case");

    /** One line, put together where brackets or formatted strings go over several. */
    private record Line(int indent, List<List<PythonToken>> statements) {}

    /** @return null if the text cannot be read */
    static List<PythonStatement> read(String text) {
        List<PythonToken> tokens = PythonLexer.read(text);
        List<Line> lines = tokens == null ? null : lines(tokens);
        return lines == null ? null : new Blocks(lines).read();
    }

    boolean starts(String keyword) {
        return tokens.get(0).isName(keyword);
    }

    /** Whether it is a clause of the statement before it. */
    boolean isClause() {
        return starts("elif") || starts("else") || starts("except") || starts("finally");
    }

    /** Whether it makes a generator of its function, the body of which does not run when it is called. */
    boolean yields() {
        return tokens.stream().anyMatch(token -> token.isName("yield"))
                || body.stream().anyMatch(PythonStatement::yields);
    }

    /** Whether a class does nothing but declare: its body runs. */
    boolean onlyDeclares() {
        return tokens.stream().noneMatch(token -> token.is("="))
                && body.stream()
                        .allMatch(inner -> inner.starts("def")
                                || !inner.compound()
                                        && inner.tokens().stream().noneMatch(token -> token.is("(") || token.is("@")));
    }

    private static List<Line> lines(List<PythonToken> tokens) {
        List<Line> lines = new ArrayList<>();
        List<List<PythonToken>> statements = new ArrayList<>();
        List<PythonToken> statement = new ArrayList<>();
        int depth = 0;
        int indent = 0;
        for (PythonToken token : tokens) {
            depth += token.opens() ? 1 : token.closes() ? -1 : 0;
            int next = token.indent();
            if (depth < 0) {
                return null;
            }
            boolean ends = depth == 0 && (next >= 0 || token.is(";"));
            if (ends && !statement.isEmpty()) {
                statements.add(List.copyOf(statement));
                statement.clear();
            }
            if (ends && next >= 0) {
                if (!statements.isEmpty()) {
                    lines.add(new Line(indent, List.copyOf(statements)));
                    statements.clear();
                }
                indent = next;
            } else if (!ends && token.kind() != PythonToken.Kind.LINE) {
                statement.add(token);
            }
        }
        if (!statement.isEmpty()) {
            statements.add(List.copyOf(statement));
        }
        if (!statements.isEmpty()) {
            lines.add(new Line(indent, List.copyOf(statements)));
        }
        return depth == 0 ? lines : null;
    }

    /** Puts lines that are indented deeper under the statements they belong to. */
    private static final class Blocks {

        private final List<Line> lines;
        private int at;

        Blocks(List<Line> lines) {
            this.lines = lines;
        }

        List<PythonStatement> read() {
            List<PythonStatement> all =
                    lines.isEmpty() ? List.of() : block(lines.get(0).indent());
            return at == lines.size() ? all : null;
        }

        private List<PythonStatement> block(int indent) {
            List<PythonStatement> block = new ArrayList<>();
            while (at < lines.size() && lines.get(at).indent() == indent) {
                List<List<PythonToken>> statements = lines.get(at++).statements();
                List<PythonToken> first = statements.get(0);
                if (!isCompound(first)) {
                    statements.forEach(simple -> block.add(new PythonStatement(simple, List.of(), false)));
                } else {
                    block.add(compound(statements, indent));
                }
            }
            return block;
        }

        private static boolean isCompound(List<PythonToken> tokens) {
            PythonToken first = tokens.get(0);
            return first.kind() == PythonToken.Kind.NAME && COMPOUND.contains(first.text()) && colon(tokens) > 0;
        }

        /** Its body stands on the same line, or on deeper ones. */
        private PythonStatement compound(List<List<PythonToken>> statements, int indent) {
            List<PythonToken> first = statements.get(0);
            int colon = colon(first);
            List<PythonStatement> body = new ArrayList<>();
            if (colon + 1 < first.size()) {
                body.add(new PythonStatement(first.subList(colon + 1, first.size()), List.of(), false));
                statements
                        .subList(1, statements.size())
                        .forEach(simple -> body.add(new PythonStatement(simple, List.of(), false)));
            } else if (at < lines.size() && lines.get(at).indent() > indent) {
                body.addAll(block(lines.get(at).indent()));
            }
            return new PythonStatement(first.subList(0, colon), body, true);
        }

        private static int colon(List<PythonToken> tokens) {
            int depth = 0;
            int lambdas = 0;
            for (int i = 0; i < tokens.size(); i++) {
                PythonToken token = tokens.get(i);
                depth += token.opens() ? 1 : token.closes() ? -1 : 0;
                lambdas += token.isName("lambda") && depth == 0 ? 1 : 0;
                if (depth == 0 && token.is(":") && lambdas-- == 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
