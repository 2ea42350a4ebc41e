package io.vritti.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code [[ .. ]]} and {@code (( .. ))}. */
final class Tests {

    private final Readers readers;
    private final Source source;

    Tests(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** True when {@code ((} stands here and opens an arithmetic command, not two subshells. */
    boolean arithmeticAhead() {
        return source.looksAt("((") && readers.arithmetic.end(source.at() + 2) >= 0;
    }

    /** Reads {@code [[ .. ]]} or {@code (( .. ))} as a simple command. */
    SimpleCommand read() {
        List<Word> words = new ArrayList<>();
        if (source.take("[[")) {
            words.add(Word.ofLiteral("[["));
            conditional(words);
        } else {
            words.add(Word.ofLiteral("(("));
            words.add(arithmetic());
            words.add(Word.ofLiteral("))"));
        }
        return new SimpleCommand(List.of(), words, readers.redirections.readAll());
    }

    /** Reads an expression and both its parentheses. */
    Word arithmetic() {
        source.skip(2);
        WordBuilder word = new WordBuilder(source.at());
        readers.arithmetic.body(word, readers.arithmetic.end(source.at()));
        word.expands();
        return word.word();
    }

    /** Reads what stands between {@code [[} and {@code ]]}, the latter included. */
    private void conditional(List<Word> words) {
        boolean pattern = false;
        while (true) {
            readers.skipToToken();
            int c = source.peek();
            if (c == Source.END) {
                readers.limits.fail();
                return;
            }
            if (source.looksAt("]]") && Characters.isDelimiter(source.peek(2))) {
                source.skip(2);
                words.add(Word.ofLiteral("]]"));
                return;
            }
            String operator = pattern ? "" : conditionalOperator();
            if (!operator.isEmpty()) {
                source.skip(operator.length());
                words.add(Word.ofLiteral(operator));
                continue;
            }
            WordBuilder word = pattern ? readers.words.readPattern() : readers.words.read();
            if (word.isEmpty()) {
                readers.skipUnexpected();
            } else {
                words.add(word.word());
            }
            pattern = isPatternOperator(words.get(words.size() - 1).raw());
        }
    }

    private String conditionalOperator() {
        if (source.looksAt("&&") || source.looksAt("||")) {
            return source.peek() == '&' ? "&&" : "||";
        }
        return switch (source.peek()) {
            case '(' -> "(";
            case ')' -> ")";
            case '<' -> "<";
            case '>' -> ">";
            default -> "";
        };
    }

    private static boolean isPatternOperator(String raw) {
        return raw.equals("=~") || raw.equals("==") || raw.equals("=") || raw.equals("!=");
    }
}
