package io.vritti.redact;

import java.util.function.Consumer;
import java.util.regex.Matcher;

/**
 * The matches of a pattern of which each has a known word at a known place: it is tried only around that word, because to try a pattern
 * at each character of a text takes a hundred times as long as to look for a word in it.
 */
final class NeedleMatches {

    private NeedleMatches() {}

    /**
     * Takes each match that begins near a place of the word, from left to right and without overlaps.
     *
     * @param in where the word is looked for: the text itself, or the text in lower case
     * @param before how many characters before the word a match may begin
     * @param behind how many characters behind the beginning of the word it may begin
     */
    static void each(Matcher matcher, String in, String word, int before, int behind, Consumer<Matcher> matches) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int next = 0;
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) {
            next = at(matcher, Math.max(next, at - before), Math.min(in.length(), at + behind), matches);
        }
    }

    /** Takes each match that begins a line. */
    static void atLines(Matcher matcher, String text, Consumer<Matcher> matches) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int next = 0;
        for (int start = 0; start < text.length(); start++) {
            if (start >= next && (start == 0 || isLineEnd(text.charAt(start - 1)))) {
                next = at(matcher, start, start, matches);
            }
        }
    }

    /** Takes each match that begins with the first digit of a number. */
    static void atNumbers(Matcher matcher, String text, Consumer<Matcher> matches) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int next = 0;
        for (int start = 0; start < text.length(); start++) {
            boolean beginsNumber = start >= next
                    && TextScan.isDigit(text.charAt(start))
                    && !TextScan.isWordCharacter(TextScan.before(text, start));
            if (beginsNumber) {
                next = at(matcher, start, start, matches);
            }
        }
    }

    /** As patterns understand it. */
    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Takes each match of a form that begins at the name of a secret. */
    static void atNames(Matcher matcher, SecretNamePlaces names, PrintedForm form, Consumer<Matcher> matches) {
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        int[] next = {0};
        names.each((start, end) -> {
            int last = form.begin() == PrintedForm.Begin.IN_NAME ? end - 1 : start;
            next[0] = at(matcher, Math.max(next[0], start - form.before()), last, matches);
        });
    }

    /**
     * Takes each match that begins between two places.
     *
     * @return where the next match may begin
     */
    static int at(Matcher matcher, int first, int last, Consumer<Matcher> matches) {
        int start = Math.max(0, first);
        while (start <= last) {
            int tried = start;
            start++;
            if (matcher.region(tried, matcher.regionEnd()).lookingAt()) {
                matches.accept(matcher);
                start = Math.max(start, matcher.end());
            }
        }
        return start;
    }
}
