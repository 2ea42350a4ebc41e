package io.vritti.ecosystem.python.text;

import java.util.List;
import java.util.Set;

/** Recognises statements that end the program with a status other than 0. */
final class PythonEnding {

    private static final Set<String> EXITS = Set.of("sys.exit", "exit", "quit", "os._exit", "SystemExit");

    /** They say something and go on. */
    private static final Set<String> SAYS = Set.of(
            "print",
            "sys.stderr.write",
            "sys.stdout.write",
            "traceback.print_exc",
            "logging.error",
            "logging.exception");

    private PythonEnding() {}

    static boolean bad(List<PythonStatement> statements) {
        for (PythonStatement statement : statements) {
            if (statement.compound()) {
                return false;
            }
            List<PythonToken> tokens = statement.tokens();
            if (raises(tokens) || exits(tokens)) {
                return true;
            }
            if (!SAYS.contains(called(tokens, 0))) {
                return false;
            }
        }
        return false;
    }

    /** Whether whatever handles an error in the body of the statement at that index ends the program so. */
    static boolean ofHandlers(List<PythonStatement> statements, int at) {
        boolean handled = false;
        for (int i = at + 1; i < statements.size() && statements.get(i).isClause(); i++) {
            PythonStatement clause = statements.get(i);
            if (clause.starts("finally") || clause.starts("except") && !bad(clause.body())) {
                return false;
            }
            handled |= clause.starts("except");
        }
        return handled;
    }

    private static boolean raises(List<PythonToken> tokens) {
        if (!tokens.get(0).isName("raise")) {
            return false;
        }
        return tokens.size() == 1 || !tokens.get(1).isName("SystemExit") || badStatus(tokens, 2);
    }

    private static boolean exits(List<PythonToken> tokens) {
        String called = called(tokens, 0);
        return EXITS.contains(called)
                && !called.equals("SystemExit")
                && badStatus(tokens, called.indexOf('.') < 0 ? 1 : 3);
    }

    /** {@code (1)}, or a text, which is status 1. */
    private static boolean badStatus(List<PythonToken> tokens, int bracket) {
        boolean one = tokens.size() > bracket + 2 && tokens.get(bracket).is("(");
        if (!one) {
            return false;
        }
        PythonToken status = tokens.get(bracket + 1);
        boolean alone = tokens.get(bracket + 2).is(")");
        boolean number =
                status.kind() == PythonToken.Kind.NUMBER && !status.text().matches("0+") && alone;
        return number || status.isLiteral() && !status.text().isEmpty() && alone;
    }

    private static String called(List<PythonToken> tokens, int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < tokens.size(); i++) {
            PythonToken token = tokens.get(i);
            if (token.is("(")) {
                return name.toString();
            }
            if (token.kind() != PythonToken.Kind.NAME && !token.is(".")) {
                return "";
            }
            name.append(token.text());
        }
        return "";
    }
}
