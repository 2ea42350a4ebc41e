package io.vritti.shell;

/** Reads arithmetic: {@code $(( ))}, {@code (( ))} and the old {@code $[ ]}. */
final class Arithmetic {

    private final Readers readers;
    private final Source source;
    private final Limits limits;

    Arithmetic(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
        this.limits = readers.limits;
    }

    /** Reads an arithmetic expression up to its closing parentheses, whose place is known, and past them. */
    void body(WordBuilder word, int end) {
        int start = source.at();
        if (!limits.enter()) {
            source.skipToEnd();
            return;
        }
        word.mute();
        while (source.at() < end) {
            switch (source.peek()) {
                case '\\' -> source.skip(2);
                case '$' -> readers.expansions.dollar(word, true);
                case '`' -> readers.expansions.backquotes(word, true);
                default -> source.skip(1);
            }
        }
        word.unmute();
        word.append(source.between(start, Math.min(end, source.at())));
        word.end(source.between(start, Math.min(end, source.at())));
        limits.leave();
        source.moveTo(Math.max(end, source.at()) + 2);
    }

    /**
     * Where the {@code ))} stands that ends the expression starting at {@code from}; -1 when the parentheses do not pair
     * that way, and so are subshells.
     */
    int end(int from) {
        int open = 0;
        for (int i = from; limits.mayLookFurther(); i++) {
            int c = source.charAt(i);
            switch (c) {
                case Source.END -> {
                    return -1;
                }
                case '\\' -> i++;
                case '\'', '"' -> i = quoteEnd(i, c);
                case '(' -> open++;
                case ')' -> {
                    if (open == 0) {
                        return source.charAt(i + 1) == ')' ? i : -1;
                    }
                    open--;
                }
                default -> {}
            }
        }
        return -1;
    }

    private int quoteEnd(int from, int quote) {
        int i = from + 1;
        while (source.charAt(i) != quote && source.charAt(i) != Source.END && limits.mayLookFurther()) {
            i += source.charAt(i) == '\\' && quote == '"' ? 2 : 1;
        }
        return i;
    }

    /** Skips {@code $[ ]}, behind its dollar; false, and nothing skipped, when there is no closing bracket. */
    boolean skipOldForm() {
        for (int i = source.at() + 1; limits.mayLookFurther(); i++) {
            int c = source.charAt(i);
            if (c == ']') {
                source.moveTo(i + 1);
                return true;
            }
            if (c == Source.END || c == '"' || c == '\n') {
                return false;
            }
        }
        return false;
    }
}
