package io.vritti.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads compound commands; what they run goes, flattened, to the script. */
final class Compounds {

    private final Readers readers;
    private final Source source;
    private final Limits limits;

    Compounds(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
        this.limits = readers.limits;
    }

    /** Reads the compound command that starts with the keyword, or, with {@link Keyword#NONE}, with a parenthesis. */
    SimpleCommand read(Keyword keyword, ScriptBuilder out, boolean negated) {
        out.enter();
        if (!limits.enter()) {
            source.skipToEnd();
            return null;
        }
        int from = out.size();
        List<String> parts = new ArrayList<>();
        SimpleCommand last = body(keyword, out, parts);
        limits.leave();
        List<Redirection> redirections = redirections(out);
        out.leave(new Compound(Compound.Kind.of(keyword), from, out.size(), parts, redirections, negated));
        return last;
    }

    private SimpleCommand body(Keyword keyword, ScriptBuilder out, List<String> parts) {
        source.skip(keyword.length());
        int start = source.at();
        switch (keyword) {
            case NONE -> {
                source.skip(1);
                SimpleCommand last = readers.grammar.toParenthesis(out);
                part(start + 1, ")".length(), parts);
                return last;
            }
            case OPEN_BRACE -> {
                SimpleCommand last = readers.grammar.list(out);
                expect(Keyword.CLOSE_BRACE);
                part(start, Keyword.CLOSE_BRACE.length(), parts);
                return last;
            }
            case IF -> condition(out, parts);
            case WHILE, UNTIL -> loop(keyword, out);
            case FOR, SELECT -> iteration(out);
            case CASE -> cases(out);
            case FUNCTION -> namedFunction(out);
            case FUNCTION_BODY -> function(out);
            case COPROC -> coprocess(out);
            default -> limits.fail();
        }
        return null;
    }

    private void condition(ScriptBuilder out, List<String> parts) {
        int start = source.at();
        readers.grammar.list(out);
        expect(Keyword.THEN);
        part(start, Keyword.THEN.length(), parts);
        int body = source.at();
        readers.grammar.list(out);
        boolean branches = Keyword.at(source) != Keyword.FI;
        while (take(Keyword.ELIF)) {
            readers.grammar.list(out);
            expect(Keyword.THEN);
            readers.grammar.list(out);
        }
        if (take(Keyword.ELSE)) {
            readers.grammar.list(out);
        }
        expect(Keyword.FI);
        part(body, Keyword.FI.length(), parts);
        if (branches) {
            parts.clear();
        }
    }

    /** Keeps the text from there to the closing sign, which has just been read. */
    private void part(int start, int closingLength, List<String> parts) {
        if (!limits.failed()) {
            parts.add(source.between(start, source.at() - closingLength));
        }
    }

    private void loop(Keyword keyword, ScriptBuilder out) {
        int head = out.size();
        readers.grammar.list(out);
        if (keyword == Keyword.UNTIL || out.negatedAt(head)) {
            out.polling();
        }
        doGroup(out);
    }

    private void iteration(ScriptBuilder out) {
        source.skipBlanks();
        if (readers.tests.arithmeticAhead()) {
            out.flatten(readers.tests.arithmetic().substitutions());
        } else {
            readers.words.read();
            readers.skipToToken();
            if (takeIn()) {
                items(out);
            }
        }
        readers.skipToToken();
        source.take(";");
        doGroup(out);
    }

    /** Reads what a loop goes over, up to the separator. */
    private void items(ScriptBuilder out) {
        source.skipBlanks();
        while (!Characters.isDelimiter(source.peek()) || processAhead()) {
            out.flatten(readers.words.read().substitutions());
            source.skipBlanks();
        }
    }

    private boolean processAhead() {
        return source.looksAt("<(") || source.looksAt(">(");
    }

    private void doGroup(ScriptBuilder out) {
        readers.skipToToken();
        boolean braces = take(Keyword.OPEN_BRACE);
        if (!braces) {
            expect(Keyword.DO);
        }
        readers.grammar.list(out);
        expect(braces ? Keyword.CLOSE_BRACE : Keyword.DONE);
    }

    private void cases(ScriptBuilder out) {
        source.skipBlanks();
        out.flatten(readers.words.read().substitutions());
        readers.skipToToken();
        if (!takeIn()) {
            limits.fail();
        }
        readers.skipToToken();
        while (!take(Keyword.ESAC)) {
            if (source.atEnd()) {
                limits.fail();
                return;
            }
            patterns(out);
            readers.grammar.list(out);
            if (!source.take(";;&") && !source.take(";;") && !source.take(";&") && Keyword.at(source) != Keyword.ESAC) {
                readers.skipUnexpected();
            }
            readers.skipToToken();
        }
    }

    private void patterns(ScriptBuilder out) {
        source.take("(");
        do {
            source.skipBlanks();
            out.flatten(readers.words.read().substitutions());
            source.skipBlanks();
        } while (source.take("|"));
        if (!source.take(")")) {
            limits.fail();
        }
    }

    private void namedFunction(ScriptBuilder out) {
        source.skipBlanks();
        readers.words.read();
        source.skipBlanks();
        function(out);
    }

    /** Reads the parentheses, if any, and the body. */
    private void function(ScriptBuilder out) {
        if (source.peek() == '(') {
            int open = source.at();
            source.skip(1);
            source.skipBlanks();
            if (!source.take(")")) {
                source.moveTo(open);
            }
        }
        readers.skipToToken();
        Keyword keyword = Keyword.at(source);
        if (keyword == Keyword.CONDITIONAL || keyword == Keyword.NONE && readers.tests.arithmeticAhead()) {
            out.add(readers.tests.read());
        } else if (keyword.opens() || source.peek() == '(') {
            read(keyword, out, false);
        } else {
            limits.fail();
        }
    }

    private void coprocess(ScriptBuilder out) {
        source.skipBlanks();
        int start = source.at();
        while (!Keyword.at(source).opens() && Characters.isNamePart(source.peek())) {
            source.skip(1);
        }
        source.skipBlanks();
        if (!Keyword.at(source).opens() && source.peek() != '(') {
            source.moveTo(start);
            out.add(readers.simpleCommands.read());
            out.connect(Connector.BACKGROUND);
            return;
        }
        read(Keyword.at(source), out, false);
    }

    private List<Redirection> redirections(ScriptBuilder out) {
        List<Redirection> redirections = readers.redirections.readAll();
        if (!redirections.isEmpty()) {
            out.add(new SimpleCommand(List.of(), List.of(), redirections));
        }
        return redirections;
    }

    private boolean takeIn() {
        boolean found = source.looksAt("in") && Characters.isDelimiter(source.peek(2));
        if (found) {
            source.skip(2);
        }
        return found;
    }

    private boolean take(Keyword keyword) {
        boolean found = Keyword.at(source) == keyword;
        if (found) {
            source.skip(keyword.length());
        }
        return found;
    }

    private void expect(Keyword keyword) {
        readers.skipToToken();
        if (!take(keyword)) {
            limits.fail();
        }
    }
}
