package io.vritti.shell;

/** Reads what stands in brackets inside a word, where blanks and operators do not end it. */
final class Brackets {

    private final Readers readers;
    private final Source source;

    Brackets(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** {@code a[1 + 2]}, behind a name. */
    void subscript(WordBuilder word) {
        balanced(word, '[', ']');
    }

    /** {@code !(a|b)}: bash's extended patterns. */
    void group(WordBuilder word) {
        balanced(word, '(', ')');
    }

    private void balanced(WordBuilder word, char opening, char closing) {
        int start = source.at();
        word.glob();
        word.mute();
        int open = 0;
        do {
            int c = source.peek();
            if (c == Source.END) {
                readers.limits.fail();
                break;
            }
            if (c == opening || c == closing || Characters.isDelimiter(c)) {
                open += c == opening ? 1 : c == closing ? -1 : 0;
                source.skip(1);
            } else {
                readers.words.part(word, c);
            }
        } while (open > 0);
        word.unmute();
        word.append(source.since(start));
    }

    /** {@code a=(1 "2 3" $(ls))}. */
    void array(WordBuilder word) {
        int open = source.at();
        source.skip(1);
        word.expands();
        word.mute();
        while (!source.take(")")) {
            readers.skipToToken();
            int c = source.peek();
            if (c == Source.END) {
                readers.limits.fail();
                break;
            }
            if (c == ')') {
                continue;
            }
            element(word);
        }
        word.unmute();
        word.append(source.since(open));
    }

    private void element(WordBuilder array) {
        if (!readers.limits.enter()) {
            source.skipToEnd();
            return;
        }
        WordBuilder element = readers.words.read();
        readers.limits.leave();
        if (element.start() == source.at()) {
            readers.skipUnexpected();
        }
        for (Script script : element.substitutions()) {
            array.substitution(script);
        }
    }
}
