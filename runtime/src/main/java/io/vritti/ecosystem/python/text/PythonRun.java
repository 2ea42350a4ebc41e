package io.vritti.ecosystem.python.text;

import io.vritti.ecosystem.rule.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the statements of a program as long as it is certain which of them runs. */
final class PythonRun {

    private static final int MAX_DEPTH = 6;

    /** Their presence in a statement makes it uncertain which of its parts are evaluated. */
    private static final Set<String> CHOICES =
            Set.of("and", "or", "if", "else", "for", "lambda", "yield", "await", "async");

    /** Packages of others whose import neither ends the program nor writes files. */
    private static final Set<String> WELL_KNOWN =
            Set.of("numpy", "pandas", "requests", "httpx", "yaml", "matplotlib", "scipy", "tqdm", "rich", "dotenv");

    /** No module, but a way to say how the text is to be read. */
    private static final String FUTURE = "__future__";

    /** How a list of statements ends. */
    enum End {
        /** At its last one. */
        DONE,
        RETURNED,
        /** Where what comes next is not certain any more. */
        UNCERTAIN
    }

    private final PythonBeginning.Place place;
    private final List<Requirement> needs = new ArrayList<>();
    private final Set<String> imported = new HashSet<>();
    private PythonScope names = new PythonScope();
    private boolean main = true;
    private boolean searchChanged;
    private int depth;

    PythonRun(PythonBeginning.Place place) {
        this.place = place;
    }

    List<Requirement> needs() {
        return needs;
    }

    PythonBeginning.Place place() {
        return place;
    }

    void program(List<PythonStatement> statements) {
        run(statements);
    }

    void need(Requirement need) {
        needs.add(need);
    }

    void searchChanged() {
        searchChanged = true;
    }

    /** What a name stands for: what the program has bound to it, or what Python itself has. */
    PythonValue value(String name) {
        return names.value(name);
    }

    End run(List<PythonStatement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            End end = statements.get(i).compound()
                    ? compound(statements, i)
                    : simple(statements.get(i).tokens());
            if (end != End.DONE) {
                return end;
            }
            while (i + 1 < statements.size() && statements.get(i + 1).isClause()) {
                i++;
            }
        }
        return End.DONE;
    }

    private End compound(List<PythonStatement> statements, int at) {
        PythonStatement statement = statements.get(at);
        return switch (statement.tokens().get(0).text()) {
            case "def" -> defines(statement);
            case "async" -> {
                boolean function = statement.tokens().size() > 2
                        && statement.tokens().get(1).isName("def");
                if (function) {
                    names.put(statement.tokens().get(2).text(), PythonValue.UNKNOWN);
                }
                yield function ? End.DONE : End.UNCERTAIN;
            }
            case "class" -> {
                names.put(statement.tokens().get(1).text(), PythonValue.UNKNOWN);
                yield statement.onlyDeclares() ? End.DONE : End.UNCERTAIN;
            }
            case "with" -> within(statement);
            case "if" -> asMain(statement);
            case "for" -> {
                over(statement);
                yield End.UNCERTAIN;
            }
            case "try" -> {
                if (PythonEnding.ofHandlers(statements, at)) {
                    run(statement.body());
                }
                yield End.UNCERTAIN;
            }
            default -> End.UNCERTAIN;
        };
    }

    private End defines(PythonStatement statement) {
        List<PythonToken> tokens = statement.tokens();
        if (tokens.size() < 2) {
            return End.UNCERTAIN;
        }
        names.put(tokens.get(1).text(), statement.yields() ? PythonValue.UNKNOWN : new PythonValue.Own(statement));
        return End.DONE;
    }

    /** {@code if __name__ == '__main__':} is all that is certain of conditions. */
    private End asMain(PythonStatement statement) {
        List<PythonToken> tokens = statement.tokens();
        boolean asks = tokens.size() == 4
                && tokens.get(1).isName("__name__")
                && tokens.get(2).is("==")
                && "__main__".equals(tokens.get(3).text());
        if (!asks) {
            return End.UNCERTAIN;
        }
        return main ? run(statement.body()) : End.DONE;
    }

    private End within(PythonStatement statement) {
        List<PythonToken> header =
                statement.tokens().subList(1, statement.tokens().size());
        if (choices(header)) {
            return End.UNCERTAIN;
        }
        PythonExpression expression = new PythonExpression(header, this);
        while (!expression.atEnd()) {
            PythonValue value = expression.next();
            if (expression.uncertain() || !value.madeHere()) {
                return End.UNCERTAIN;
            }
            if (expression.skip("as")) {
                String target = expression.name();
                if (target == null) {
                    return End.UNCERTAIN;
                }
                names.put(target, value);
            }
            if (!expression.skip(",") && !expression.atEnd()) {
                return End.UNCERTAIN;
            }
        }
        return run(statement.body());
    }

    /** What a loop goes over is evaluated once, whatever its body does. */
    private void over(PythonStatement statement) {
        List<PythonToken> tokens = statement.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).isName("in")) {
                List<PythonToken> source = tokens.subList(i + 1, tokens.size());
                if (!choices(source)) {
                    new PythonExpression(source, this).all();
                }
                return;
            }
        }
    }

    private End simple(List<PythonToken> tokens) {
        PythonToken first = tokens.get(0);
        if (first.isName("import") || first.isName("from")) {
            return imports(tokens);
        }
        if (first.isName("pass") || tokens.size() == 1 && first.isLiteral()) {
            return End.DONE;
        }
        if (first.isName("return")) {
            return evaluated(tokens.subList(1, tokens.size())) == null ? End.UNCERTAIN : End.RETURNED;
        }
        boolean ends = first.isName("raise")
                || first.isName("del")
                || first.isName("assert")
                || first.isName("global")
                || first.isName("nonlocal")
                || first.is("@");
        if (ends || first.isName("break") || first.isName("continue")) {
            return End.UNCERTAIN;
        }
        return assigns(tokens);
    }

    private End assigns(List<PythonToken> tokens) {
        int equals = PythonScope.lastAssignment(tokens);
        PythonValue value = evaluated(tokens.subList(equals + 1, tokens.size()));
        boolean known = value != null && names.assign(tokens.subList(0, equals + 1), value);
        return known ? End.DONE : End.UNCERTAIN;
    }

    /** The value, or null if it is not certain any more what happens. */
    private PythonValue evaluated(List<PythonToken> tokens) {
        if (choices(tokens)) {
            boolean calls = tokens.stream().anyMatch(token -> token.is("(") || token.is("["));
            return calls ? null : PythonValue.UNKNOWN;
        }
        PythonExpression expression = new PythonExpression(tokens, this);
        PythonValue value = expression.all();
        return expression.uncertain() ? null : value;
    }

    private static boolean choices(List<PythonToken> tokens) {
        return tokens.stream()
                .anyMatch(token ->
                        token.kind() == PythonToken.Kind.NAME && CHOICES.contains(token.text()) || token.is(":="));
    }

    private End imports(List<PythonToken> tokens) {
        List<PythonImport> all = PythonImport.of(tokens);
        if (all == null) {
            return End.UNCERTAIN;
        }
        for (PythonImport one : all) {
            if (!imports(one.module())) {
                return End.UNCERTAIN;
            }
            boolean beside = place.hasBeside(PythonModules.top(one.module()));
            names.put(one.bound(), beside ? PythonValue.UNKNOWN : new PythonValue.Named(one.name()));
        }
        return End.DONE;
    }

    /** Whether what an import does is certain. */
    private boolean imports(String module) {
        String top = PythonModules.top(module);
        if (place.hasBeside(top)) {
            return top.equals(module) && !searchChanged && runs(place.beside(module), module);
        }
        if (PythonModules.standard(top) || top.equals(FUTURE)) {
            return true;
        }
        if (!searchChanged && !top.isEmpty()) {
            needs.add(new Requirement.OfModule(top, place.folder()));
        }
        return WELL_KNOWN.contains(top);
    }

    /** The text of a module of the program's own runs where it is imported first. */
    private boolean runs(String text, String module) {
        if (!imported.add(module)) {
            return true;
        }
        List<PythonStatement> statements = text == null || depth >= MAX_DEPTH ? null : PythonStatement.read(text);
        if (statements == null) {
            return false;
        }
        PythonScope outer = names;
        boolean outerMain = main;
        names = new PythonScope();
        main = false;
        depth++;
        End end = run(statements);
        depth--;
        names = outer;
        main = outerMain;
        return end == End.DONE;
    }

    /** The value that a function of the program's own gives; null if it is not certain any more what happens. */
    PythonValue call(PythonValue.Own function, List<PythonValue> arguments, Map<String, PythonValue> named) {
        Map<String, PythonValue> parameters =
                depth < MAX_DEPTH ? PythonParameters.bind(function.definition().tokens(), arguments, named) : null;
        if (parameters == null) {
            return null;
        }
        PythonScope outer = names;
        names = outer.inner(parameters);
        depth++;
        End end = run(function.definition().body());
        depth--;
        names = outer;
        return end == End.UNCERTAIN ? null : PythonValue.UNKNOWN;
    }
}
