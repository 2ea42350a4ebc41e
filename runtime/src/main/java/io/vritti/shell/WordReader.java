package io.vritti.shell;

/** Reads words and the quotes in them. */
final class WordReader {

    private final Readers readers;
    private final Source source;

    WordReader(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** Reads a word; empty when none starts here. */
    WordBuilder read() {
        return read(false);
    }

    /** Reads a word that may be an assignment: bash takes {@code name[} for a subscript, up to its bracket. */
    WordBuilder readFirst() {
        return read(true);
    }

    private WordBuilder read(boolean mayAssign) {
        WordBuilder word = new WordBuilder(source.at());
        while (true) {
            int c = source.peek();
            if (mayAssign && c == '[' && word.isName()) {
                readers.brackets.subscript(word);
            } else if (!Characters.isDelimiter(c)) {
                part(word, c);
            } else if ((c == '<' || c == '>') && source.peek(1) == '(') {
                readers.expansions.process(word);
            } else if (c == '(' && word.awaitsValue()) {
                readers.brackets.array(word);
            } else if (c == '(' && word.awaitsPatternGroup()) {
                readers.brackets.group(word);
            } else {
                break;
            }
        }
        word.end(source.since(word.start()));
        return word;
    }

    /** Reads the right side of {@code =~} or {@code ==} in {@code [[ ]]}, where parentheses and bars are of the pattern. */
    WordBuilder readPattern() {
        WordBuilder word = new WordBuilder(source.at());
        int open = 0;
        while (true) {
            int c = source.peek();
            boolean blank = Characters.isBlank(c) || c == '\n';
            if (c == Source.END || open == 0 && (blank || c == ')' || source.looksAt("&&") || source.looksAt("||"))) {
                break;
            }
            if (Characters.isDelimiter(c)) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                word.append(c);
                word.glob();
                source.skip(1);
            } else {
                part(word, c);
            }
        }
        word.end(source.since(word.start()));
        return word;
    }

    /** Finds the expansions in an unquoted heredoc's body, to the end of the text. */
    void heredocBody(WordBuilder body) {
        while (!source.atEnd()) {
            int c = source.peek();
            switch (c) {
                case '\\' -> source.skip(2);
                case '$' -> readers.expansions.dollar(body, true);
                case '`' -> readers.expansions.backquotes(body, true);
                default -> source.skip(1);
            }
        }
    }

    /** Reads one character that ends no word, or the quotes or expansion that it starts. */
    void part(WordBuilder word, int c) {
        switch (c) {
            case '\'' -> singleQuotes(word);
            case '"' -> doubleQuotes(word);
            case '\\' -> escape(word);
            case '$' -> readers.expansions.dollar(word, false);
            case '`' -> readers.expansions.backquotes(word, false);
            default -> {
                word.appendUnquoted(c, source.at());
                source.skip(1);
            }
        }
    }

    void singleQuotes(WordBuilder word) {
        source.skip(1);
        int start = source.at();
        source.moveTo(source.find('\''));
        word.append(source.since(start));
        word.quoted();
        close('\'');
    }

    void doubleQuotes(WordBuilder word) {
        source.skip(1);
        word.quoted();
        while (true) {
            int c = source.peek();
            switch (c) {
                case Source.END, '"' -> {
                    close('"');
                    return;
                }
                case '\\' -> escapeInQuotes(word);
                case '$' -> readers.expansions.dollar(word, true);
                case '`' -> readers.expansions.backquotes(word, true);
                default -> {
                    word.append(c);
                    source.skip(1);
                }
            }
        }
    }

    private void close(char quote) {
        if (source.peek() == quote) {
            source.skip(1);
        } else {
            readers.limits.fail();
        }
    }

    private void escape(WordBuilder word) {
        int next = source.peek(1);
        source.skip(2);
        if (next == Source.END) {
            word.append('\\');
        } else if (next != '\n') {
            word.append(next);
            word.quoted();
        }
    }

    private void escapeInQuotes(WordBuilder word) {
        int next = source.peek(1);
        source.skip(next == Source.END ? 1 : 2);
        switch (next) {
            case '\n', Source.END -> {}
            case '"', '\\', '$', '`' -> word.append(next);
            default -> {
                word.append('\\');
                word.append(next);
            }
        }
    }
}
