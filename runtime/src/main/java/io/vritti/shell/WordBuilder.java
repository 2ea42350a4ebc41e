package io.vritti.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects one word while it is read, and notices when it turns out to be an assignment. */
final class WordBuilder {

    private static final int NONE = -1;

    private final StringBuilder text = new StringBuilder();
    private final List<Script> substitutions = new ArrayList<>();
    private final int start;
    private String raw = "";
    private boolean expands;
    private boolean glob;
    private boolean quoted;
    private int muted;
    private int openBrackets;
    private int openBraces;
    private boolean braceList;
    private boolean equalsSeen;
    private int rawValueAt = NONE;
    private int textValueAt = NONE;

    WordBuilder(int start) {
        this.start = start;
    }

    int start() {
        return start;
    }

    void append(int c) {
        if (muted == 0) {
            text.append((char) c);
        }
    }

    void append(String part) {
        if (muted == 0) {
            text.append(part);
        }
    }

    /** Until {@link #unmute}, text is not kept: the caller keeps that part as written. */
    void mute() {
        muted++;
    }

    void unmute() {
        muted--;
    }

    void quoted() {
        quoted = true;
    }

    void expands() {
        expands = true;
    }

    void glob() {
        glob = true;
    }

    void substitution(Script script) {
        substitutions.add(script);
        expands = true;
    }

    /** Takes an unquoted character that means itself, unless it completes a pattern, brace list or assignment. */
    void appendUnquoted(int c, int at) {
        switch (c) {
            case '*', '?' -> glob = true;
            case '[' -> openBrackets++;
            case ']' -> glob |= openBrackets > 0;
            case '{' -> openBraces++;
            case ',' -> braceList |= openBraces > 0;
            case '.' -> braceList |= openBraces > 0 && endsWith('.');
            case '}' -> closeBrace();
            case '~' -> expands |= text.length() == Math.max(textValueAt, 0) || textValueAt > 0 && endsWith(':');
            case '=' -> equalsSign(at);
            default -> {}
        }
        append(c);
    }

    private void closeBrace() {
        if (openBraces > 0) {
            openBraces--;
            expands |= braceList;
        }
    }

    private void equalsSign(int at) {
        if (!equalsSeen && isAssignable()) {
            rawValueAt = at + 1 - start;
            textValueAt = text.length() + 1;
            // What a subscript had to expand says nothing about the value.
            glob = false;
            expands = !substitutions.isEmpty();
        }
        equalsSeen = true;
    }

    /** True when the text so far is {@code name}, {@code name[subscript]} or one of these and a {@code +}. */
    private boolean isAssignable() {
        int end = text.length();
        if (endsWith('+')) {
            end--;
        }
        int name = nameLength();
        return name > 0 && (name == end ? !quoted : text.charAt(name) == '[' && text.charAt(end - 1) == ']');
    }

    private int nameLength() {
        if (text.isEmpty() || !Characters.isNameStart(text.charAt(0))) {
            return 0;
        }
        int length = 1;
        while (length < text.length() && Characters.isNamePart(text.charAt(length))) {
            length++;
        }
        return length;
    }

    private boolean endsWith(char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    /** True when the text so far is a name, unquoted: a bracket here opens a subscript. */
    boolean isName() {
        return !quoted && !text.isEmpty() && nameLength() == text.length();
    }

    /** True right behind the sign of an assignment, where a parenthesis opens an array. */
    boolean awaitsValue() {
        return textValueAt != NONE && text.length() == textValueAt;
    }

    /** True right behind a character that makes a parenthesis open an extended pattern. */
    boolean awaitsPatternGroup() {
        return endsWith('?') || endsWith('*') || endsWith('+') || endsWith('@') || endsWith('!');
    }

    void end(String rawText) {
        raw = rawText;
    }

    boolean isEmpty() {
        return raw.isEmpty();
    }

    boolean isAssignment() {
        return textValueAt != NONE;
    }

    Assignment assignment() {
        boolean appends = text.charAt(textValueAt - 2) == '+';
        return new Assignment(text.substring(0, nameLength()), word().from(rawValueAt, textValueAt), appends);
    }

    Word word() {
        return new Word(
                raw,
                text.toString(),
                !expands && !glob,
                glob,
                quoted,
                substitutions.isEmpty() ? List.of() : Collections.unmodifiableList(substitutions));
    }

    List<Script> substitutions() {
        return substitutions;
    }
}
