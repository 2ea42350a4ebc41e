package io.vritti.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads assignments, words and redirections up to what ends a command. */
final class SimpleCommands {

    private final Readers readers;
    private final Source source;

    SimpleCommands(Readers readers) {
        this.readers = readers;
        this.source = readers.source;
    }

    /** Stops at a parenthesis only where the one word before it names a function. */
    SimpleCommand read() {
        List<Assignment> assignments = new ArrayList<>(0);
        List<Word> words = new ArrayList<>(4);
        List<Redirection> redirections = new ArrayList<>(0);
        while (true) {
            source.skipBlanks();
            if (readers.redirections.read(redirections)) {
                continue;
            }
            int c = source.peek();
            if (ends(c)) {
                break;
            }
            if (c == '#') {
                source.skipComment();
                break;
            }
            if (c == '(') {
                if (words.size() == 1 && definitionAhead()) {
                    break;
                }
                readers.skipUnexpected();
                continue;
            }
            add(words.isEmpty() ? readers.words.readFirst() : readers.words.read(), assignments, words);
        }
        if (source.looksAt("|&")) {
            redirections.add(new Redirection(2, Redirection.Kind.DUPLICATE, Word.ofLiteral("1"), null, false));
        }
        return new SimpleCommand(
                Collections.unmodifiableList(assignments),
                Collections.unmodifiableList(words),
                Collections.unmodifiableList(redirections));
    }

    private static boolean ends(int c) {
        return c == Source.END || c == '\n' || c == ';' || c == '&' || c == '|' || c == ')';
    }

    private boolean definitionAhead() {
        int ahead = 1;
        while (Characters.isBlank(source.peek(ahead))) {
            ahead++;
        }
        return source.peek(ahead) == ')';
    }

    private void add(WordBuilder word, List<Assignment> assignments, List<Word> words) {
        if (word.isEmpty()) {
            readers.skipUnexpected();
        } else if (words.isEmpty() && word.isAssignment()) {
            assignments.add(word.assignment());
        } else if (!namesDescriptor(word)) {
            words.add(word.word());
        }
    }

    /** True for {@code {fd}} right before {@code >} or {@code <}: the shell picks the number, no program sees the word. */
    private boolean namesDescriptor(WordBuilder word) {
        int c = source.peek();
        if (c != '<' && c != '>') {
            return false;
        }
        String raw = word.word().raw();
        return raw.length() > 2
                && raw.charAt(0) == '{'
                && raw.charAt(raw.length() - 1) == '}'
                && Characters.isNameStart(raw.charAt(1));
    }
}
