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
        return read(keyword, "", out, negated);
    }

    /** Reads the parentheses and the body of a function whose name has been read. */
    SimpleCommand readFunction(String name, ScriptBuilder out, boolean negated) {
        return read(Keyword.FUNCTION_BODY, name, out, negated);
    }

    private SimpleCommand read(Keyword keyword, String name, ScriptBuilder out, boolean negated) {
        out.enter();
        if (!limits.enter()) {
            source.skipToEnd();
            return null;
        }
        int from = out.size();
        List<String> parts = new ArrayList<>();
        List<Word> items = new ArrayList<>();
        SimpleCommand last = body(keyword, name, out, parts, items);
        limits.leave();
        List<Redirection> redirections = redirections(out);
        boolean branches = keyword == Keyword.IF && parts.size() > 2;
        Compound.Kind kind = branches ? Compound.Kind.BRANCHES : Compound.Kind.of(keyword);
        out.leave(new Compound(kind, from, out.size(), parts, items, redirections, negated));
        return last;
    }

    private SimpleCommand body(Keyword keyword, String name, ScriptBuilder out, List<String> parts, List<Word> items) {
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
            case WHILE, UNTIL -> loop(keyword, out, parts);
            case FOR -> iteration(out, parts, items);
            case SELECT -> iteration(out, new ArrayList<>(), items);
            case CASE -> cases(out, parts);
            case FUNCTION -> namedFunction(out, parts);
            case FUNCTION_BODY -> function(name, out, parts);
            case COPROC -> coprocess(out);
            default -> limits.fail();
        }
        return null;
    }

    private void condition(ScriptBuilder out, List<String> parts) {
        branch(out, parts);
        int body = source.at();
        readers.grammar.list(out);
        while (Keyword.at(source) == Keyword.ELIF) {
            part(body, 0, parts);
            take(Keyword.ELIF);
            branch(out, parts);
            body = source.at();
            readers.grammar.list(out);
        }
        if (Keyword.at(source) == Keyword.ELSE) {
            part(body, 0, parts);
            take(Keyword.ELSE);
            body = source.at();
            readers.grammar.list(out);
        }
        expect(Keyword.FI);
        part(body, Keyword.FI.length(), parts);
    }

    /** Reads a condition and the {@code then} behind it. */
    private void branch(ScriptBuilder out, List<String> parts) {
        int start = source.at();
        readers.grammar.list(out);
        expect(Keyword.THEN);
        part(start, Keyword.THEN.length(), parts);
    }

    /** Keeps the text from there to the closing sign, which has just been read. */
    private void part(int start, int closingLength, List<String> parts) {
        if (!limits.failed()) {
            parts.add(source.between(start, source.at() - closingLength));
        }
    }

    private void loop(Keyword keyword, ScriptBuilder out, List<String> parts) {
        int head = out.size();
        int start = source.at();
        readers.grammar.list(out);
        boolean polling = keyword == Keyword.UNTIL || out.negatedAt(head);
        if (polling) {
            out.polling();
        } else {
            part(start, 0, parts);
        }
        String body = doGroup(out);
        if (!polling) {
            parts.add(body);
        }
    }

    private void iteration(ScriptBuilder out, List<String> parts, List<Word> items) {
        source.skipBlanks();
        if (readers.tests.arithmeticAhead()) {
            out.flatten(readers.tests.arithmetic().substitutions());
        } else {
            String variable = readers.words.read().word().text();
            out.loopVariable(variable);
            readers.skipToToken();
            if (takeIn()) {
                items(out, items);
                parts.add(variable);
            }
        }
        readers.skipToToken();
        source.take(";");
        String body = doGroup(out);
        if (!parts.isEmpty()) {
            parts.add(body);
        }
    }

    /** Reads what a loop goes over, up to the separator. */
    private void items(ScriptBuilder out, List<Word> items) {
        source.skipBlanks();
        while (!Characters.isDelimiter(source.peek()) || processAhead()) {
            Word item = readers.words.read().word();
            items.add(item);
            out.flatten(item.substitutions());
            source.skipBlanks();
        }
    }

    private boolean processAhead() {
        return source.looksAt("<(") || source.looksAt(">(");
    }

    /** Reads the body of a loop, and gives its text. */
    private String doGroup(ScriptBuilder out) {
        readers.skipToToken();
        boolean braces = take(Keyword.OPEN_BRACE);
        if (!braces) {
            expect(Keyword.DO);
        }
        int start = source.at();
        readers.grammar.list(out);
        Keyword end = braces ? Keyword.CLOSE_BRACE : Keyword.DONE;
        expect(end);
        return limits.failed() ? "" : source.between(start, source.at() - end.length());
    }

    private void cases(ScriptBuilder out, List<String> parts) {
        source.skipBlanks();
        int start = source.at();
        out.flatten(readers.words.read().substitutions());
        part(start, 0, parts);
        readers.skipToToken();
        if (!takeIn()) {
            limits.fail();
        }
        readers.skipToToken();
        boolean plain = true;
        while (!take(Keyword.ESAC)) {
            if (source.atEnd()) {
                limits.fail();
                return;
            }
            patterns(out, parts);
            int body = source.at();
            readers.grammar.list(out);
            part(body, 0, parts);
            boolean falls = source.take(";;&") || !source.looksAt(";;") && source.take(";&");
            plain &= !falls;
            if (!falls && !source.take(";;") && Keyword.at(source) != Keyword.ESAC) {
                readers.skipUnexpected();
            }
            readers.skipToToken();
        }
        if (!plain) {
            parts.clear();
        }
    }

    private void patterns(ScriptBuilder out, List<String> parts) {
        source.take("(");
        int start = source.at();
        do {
            source.skipBlanks();
            out.flatten(readers.words.read().substitutions());
            source.skipBlanks();
        } while (source.take("|"));
        if (!source.take(")")) {
            limits.fail();
        }
        part(start, ")".length(), parts);
    }

    private void namedFunction(ScriptBuilder out, List<String> parts) {
        source.skipBlanks();
        String name = readers.words.read().word().text();
        source.skipBlanks();
        function(name, out, parts);
    }

    /** Reads the parentheses, if any, and the body. */
    private void function(String name, ScriptBuilder out, List<String> parts) {
        if (source.peek() == '(') {
            int open = source.at();
            source.skip(1);
            source.skipBlanks();
            if (!source.take(")")) {
                source.moveTo(open);
            }
        }
        readers.skipToToken();
        parts.add(name);
        int start = source.at();
        Keyword keyword = Keyword.at(source);
        if (keyword == Keyword.CONDITIONAL || keyword == Keyword.NONE && readers.tests.arithmeticAhead()) {
            out.add(readers.tests.read());
        } else if (keyword.opens() || source.peek() == '(') {
            read(keyword, out, false);
        } else {
            limits.fail();
        }
        part(start, 0, parts);
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
