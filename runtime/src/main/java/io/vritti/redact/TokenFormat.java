package io.vritti.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of the secrets of one family of issuers.
 *
 * @param pattern starts with a literal at the boundary of a word and repeats without going back, so that time is linear
 * @param needsDigit whether a match without a digit is none: a random string has one, words joined by dashes have not
 * @param needles literals of which every match has one; nearly all texts have none, and then no pattern runs
 */
record TokenFormat(Kind kind, Pattern pattern, boolean needsDigit, List<String> needles) {

    /** In {@code regex}: at no letter, digit or underscore. */
    private static final String NOT_IN_WORD = "(?<![A-Za-z0-9_])";

    static TokenFormat of(Kind kind, String regex, String... needles) {
        return new TokenFormat(kind, Pattern.compile(NOT_IN_WORD + "(?:" + regex + ")"), false, List.of(needles));
    }

    /** The same at no dash either. */
    static TokenFormat ofName(Kind kind, String regex, String... needles) {
        return new TokenFormat(
                kind, Pattern.compile("(?<!-)" + NOT_IN_WORD + "(?:" + regex + ")"), false, List.of(needles));
    }

    TokenFormat withDigit() {
        return new TokenFormat(kind, pattern, true, needles);
    }

    /** @param pairs those of the text */
    void find(String text, CharacterPairs pairs, Findings findings) {
        if (!hasNeedle(text, pairs)) {
            return;
        }
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!needsDigit || TextScan.hasDigit(matcher.group())) {
                findings.add(matcher.start(), matcher.end(), kind);
            }
        }
    }

    private boolean hasNeedle(String text, CharacterPairs pairs) {
        for (String needle : needles) {
            if (pairs.mayHold(needle) && text.contains(needle)) {
                return true;
            }
        }
        return false;
    }
}
