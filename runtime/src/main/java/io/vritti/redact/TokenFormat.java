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
 * @param before how many characters before its needle a match may begin
 * @param behind how many characters behind the beginning of its needle a match may begin
 */
record TokenFormat(Kind kind, Pattern pattern, boolean needsDigit, List<String> needles, int before, int behind) {

    /** In {@code regex}: at no letter, digit or underscore. */
    private static final String NOT_IN_WORD = "(?<![A-Za-z0-9_])";

    static TokenFormat of(Kind kind, String regex, String... needles) {
        return of(kind, Pattern.compile(NOT_IN_WORD + "(?:" + regex + ")"), List.of(needles));
    }

    /** The same at no dash either. */
    static TokenFormat ofName(Kind kind, String regex, String... needles) {
        return of(kind, Pattern.compile("(?<!-)" + NOT_IN_WORD + "(?:" + regex + ")"), List.of(needles));
    }

    static TokenFormat of(Kind kind, Pattern pattern, List<String> needles) {
        return new TokenFormat(kind, pattern, false, needles, 0, 0);
    }

    TokenFormat withDigit() {
        return new TokenFormat(kind, pattern, true, needles, before, behind);
    }

    /** The same where a match may begin so many characters before its needle. */
    TokenFormat before(int characters) {
        return new TokenFormat(kind, pattern, needsDigit, needles, characters, behind);
    }

    /** The same where a match may begin so many characters behind the beginning of its needle. */
    TokenFormat behind(int characters) {
        return new TokenFormat(kind, pattern, needsDigit, needles, before, characters);
    }

    void find(SearchedText searched, Findings findings) {
        Matcher matcher = null;
        for (String needle : needles) {
            if (searched.contains(needle)) {
                matcher = matcher == null ? pattern.matcher(searched.text()) : matcher;
                NeedleMatches.each(matcher, searched.text(), needle, before, behind, match -> {
                    if (!needsDigit || TextScan.hasDigit(match.group())) {
                        findings.add(match.start(), match.end(), kind);
                    }
                });
            }
        }
    }
}
