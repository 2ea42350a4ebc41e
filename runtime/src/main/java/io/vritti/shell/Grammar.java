package io.vritti.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads lists and pipelines: the grammar of POSIX XCU 2.10 from {@code complete_command} down to {@code command}. Each
 * method returns the command whose exit status is that of what it read, or null when the text does not tell.
 */
final class Grammar {

    private final Readers readers;
    private final Source source;
    private final Limits limits;

    Grammar(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
        this.limits = readers.limits;
    }

    /** Reads to the end of the text. */
    SimpleCommand wholeText(ScriptBuilder out) {
        SimpleCommand last = list(out);
        while (!source.atEnd()) {
            readers.skipUnexpected();
            last = list(out);
        }
        return last;
    }

    /** Reads to the parenthesis that closes the script, and past it. */
    SimpleCommand toParenthesis(ScriptBuilder out) {
        SimpleCommand last = list(out);
        while (!source.take(")")) {
            if (source.atEnd()) {
                limits.fail();
                return last;
            }
            readers.skipUnexpected();
            last = list(out);
        }
        return last;
    }

    /** Reads up to what closes a list: the end, a parenthesis, {@code ;;}, or a word such as {@code done}. */
    SimpleCommand list(ScriptBuilder out) {
        SimpleCommand last = null;
        while (true) {
            readers.skipToToken();
            if (closes()) {
                return last;
            }
            int before = source.at();
            last = andOr(out);
            if (source.at() == before) {
                readers.skipUnexpected();
            }
        }
    }

    private boolean closes() {
        int c = source.peek();
        return c == Source.END
                || c == ')'
                || source.looksAt(";;")
                || source.looksAt(";&")
                || Keyword.at(source).closes();
    }

    private SimpleCommand andOr(ScriptBuilder out) {
        SimpleCommand last = pipeline(out);
        boolean alternatives = false;
        while (true) {
            source.skipBlanks();
            boolean or = source.take("||");
            if (!or && !source.take("&&")) {
                break;
            }
            alternatives |= or;
            out.connect(or ? Connector.OR : Connector.AND);
            last = continued() ? pipeline(out) : null;
        }
        if (source.take("&")) {
            out.connect(Connector.BACKGROUND);
            return null;
        }
        if (!source.looksAt(";;") && !source.looksAt(";&") && !source.take(";")) {
            requireSeparator();
        }
        return alternatives ? null : last;
    }

    /** Skips newlines behind a connector; false when no command follows. */
    private boolean continued() {
        readers.skipToToken();
        if (closes()) {
            limits.fail();
            return false;
        }
        return true;
    }

    private void requireSeparator() {
        int c = source.peek();
        if (c != '\n' && c != '#' && !closes()) {
            limits.fail();
        }
    }

    private SimpleCommand pipeline(ScriptBuilder out) {
        int start = source.at();
        boolean negated = prefix();
        if (source.at() > start && endsCommand()) {
            return null;
        }
        List<SimpleCommand> stages = new ArrayList<>(2);
        SimpleCommand last = command(out, stages, negated);
        boolean piped = false;
        while (true) {
            source.skipBlanks();
            if (source.looksAt("||") || !source.take("|")) {
                break;
            }
            source.take("&");
            piped = true;
            if (stages.isEmpty()) {
                out.connect(Connector.PIPE);
            }
            last = continued() ? command(out, stages, negated) : null;
        }
        out.add(stages, negated);
        return negated || piped && out.pipefail() ? null : last;
    }

    private boolean endsCommand() {
        int c = source.peek();
        return c == Source.END || c == '\n' || c == ';' || c == '&' || c == ')';
    }

    /** Skips {@code !} and the reserved word {@code time}; true when the status is inverted. */
    private boolean prefix() {
        boolean negated = false;
        while (true) {
            Keyword keyword = Keyword.at(source);
            if (keyword == Keyword.NOT) {
                negated = !negated;
            } else if (keyword != Keyword.TIME) {
                return negated;
            }
            source.skip(keyword.length());
            source.skipBlanks();
            if (keyword == Keyword.TIME && source.looksAt("-p")) {
                source.skip(2);
                source.skipBlanks();
            }
        }
    }

    /** Reads a command; a simple one is added to the stages, of a compound one the inside goes to the script. */
    private SimpleCommand command(ScriptBuilder out, List<SimpleCommand> stages, boolean negated) {
        Keyword keyword = Keyword.at(source);
        if (keyword == Keyword.CONDITIONAL || keyword == Keyword.NONE && readers.tests.arithmeticAhead()) {
            SimpleCommand test = readers.tests.read();
            stages.add(test);
            return test;
        }
        if (!keyword.opens() && source.peek() != '(') {
            SimpleCommand simple = readers.simpleCommands.read();
            if (source.peek() != '(') {
                return simpleStage(simple, stages);
            }
            flush(stages, out, negated);
            return readers.compounds.readFunction(name(simple), out, negated);
        }
        flush(stages, out, negated);
        return readers.compounds.read(keyword, out, negated);
    }

    /** What was read of a pipeline goes to the script when a compound command follows in it. */
    private static void flush(List<SimpleCommand> stages, ScriptBuilder out, boolean negated) {
        if (!stages.isEmpty()) {
            out.add(new ArrayList<>(stages), negated);
            out.connect(Connector.PIPE);
            stages.clear();
        }
    }

    private static String name(SimpleCommand function) {
        return function.words().size() == 1 ? function.words().get(0).text() : "";
    }

    private SimpleCommand simpleStage(SimpleCommand simple, List<SimpleCommand> stages) {
        if (simple.words().isEmpty()
                && simple.assignments().isEmpty()
                && simple.redirections().isEmpty()) {
            limits.fail();
            return null;
        }
        stages.add(simple);
        return simple;
    }
}
