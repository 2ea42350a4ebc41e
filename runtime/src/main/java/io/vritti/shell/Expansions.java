package io.vritti.shell;

/** Reads what starts with {@code $}, backquotes and process substitutions; their text is kept as written. */
final class Expansions {

    private final Readers readers;
    private final Source source;
    private final Limits limits;
    private int openSubstitutions;

    Expansions(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
        this.limits = readers.limits;
    }

    /** True while the text read is inside {@code $( )}. */
    boolean inSubstitution() {
        return openSubstitutions > 0;
    }

    /** Reads the expansion that the {@code $} here starts, or the sign itself. */
    void dollar(WordBuilder word, boolean quoted) {
        int start = source.at();
        int next = source.peek(1);
        if (next == '\'' && !quoted) {
            source.skip(2);
            AnsiQuotes.read(source, word, limits);
            return;
        }
        if (next == '"' && !quoted) {
            source.skip(1);
            readers.words.doubleQuotes(word);
            return;
        }
        word.mute();
        boolean expands = expansion(word, next, quoted);
        word.unmute();
        word.append(source.since(start));
        if (expands) {
            word.expands();
        }
    }

    private boolean expansion(WordBuilder word, int next, boolean quoted) {
        if (next == '(') {
            int arithmeticEnd = source.peek(2) == '(' ? readers.arithmetic.end(source.at() + 3) : -1;
            if (arithmeticEnd >= 0) {
                source.skip(3);
                readers.arithmetic.body(word, arithmeticEnd);
            } else {
                source.skip(2);
                script(word);
            }
            return true;
        }
        if (next == '{') {
            source.skip(2);
            parameter(word, quoted);
            return true;
        }
        source.skip(1);
        if (Characters.isNameStart(next)) {
            while (Characters.isNamePart(source.peek())) {
                source.skip(1);
            }
            return true;
        }
        if (Characters.isSpecialParameter(next)) {
            source.skip(1);
            return true;
        }
        return next == '[' && readers.arithmetic.skipOldForm();
    }

    /** {@code <( )} or {@code >( )}. */
    void process(WordBuilder word) {
        int start = source.at();
        source.skip(2);
        word.mute();
        script(word);
        word.unmute();
        word.append(source.since(start));
    }

    private void script(WordBuilder word) {
        if (!limits.enter()) {
            source.skipToEnd();
            return;
        }
        int start = source.at();
        ScriptBuilder out = new ScriptBuilder(false);
        int heredocs = readers.heredocs.count();
        openSubstitutions++;
        SimpleCommand last = readers.grammar.toParenthesis(out);
        openSubstitutions--;
        readers.heredocs.forgetBeyond(heredocs);
        limits.leave();
        String text = source.between(start, Math.max(start, source.at() - 1));
        word.substitution(out.build(text, last, !limits.failed(), null));
    }

    /** Reads a backquoted script, in which a backslash protects backquotes, dollars and backslashes. */
    void backquotes(WordBuilder word, boolean quoted) {
        int start = source.at();
        source.skip(1);
        StringBuilder inner = new StringBuilder();
        while (source.peek() != '`') {
            int c = source.peek();
            if (c == Source.END) {
                limits.fail();
                break;
            }
            int next = source.peek(1);
            boolean escaped = c == '\\' && (next == '`' || next == '$' || next == '\\' || quoted && next == '"');
            inner.append((char) (escaped ? next : c));
            source.skip(escaped ? 2 : 1);
        }
        source.skip(1);
        word.append(source.since(start));
        word.expands();
        if (limits.enter()) {
            boolean outer = limits.suspend();
            ScriptBuilder out = new ScriptBuilder(false);
            SimpleCommand last = new Readers(inner.toString(), limits).grammar.wholeText(out);
            word.substitution(out.build(inner.toString(), last, !limits.failed(), null));
            limits.resume(outer);
            limits.leave();
        }
    }

    /** Reads {@code ${ }} behind its brace. */
    private void parameter(WordBuilder word, boolean quoted) {
        if (!limits.enter()) {
            source.skipToEnd();
            return;
        }
        while (!source.take("}")) {
            int c = source.peek();
            switch (c) {
                case Source.END -> {
                    limits.fail();
                    limits.leave();
                    return;
                }
                case '\\' -> source.skip(2);
                case '"' -> readers.words.doubleQuotes(word);
                case '$' -> dollar(word, quoted);
                case '`' -> backquotes(word, quoted);
                default -> {
                    if (c == '\'' && !quoted) {
                        readers.words.singleQuotes(word);
                    } else {
                        source.skip(1);
                    }
                }
            }
        }
        limits.leave();
    }
}
