package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A substitution without its last delimiter: {@code sed s/a/b}. */
final class UnterminatedSed implements Correction {

    private static final Pattern SAID =
            Pattern.compile("(?:unterminated|unmatched) [`'\u2018]s['\u2019] command|unterminated substitute");

    /** {@code s}, maybe behind {@code -e} or {@code -ne}; and the delimiter. */
    private static final Pattern SUBSTITUTION = Pattern.compile("(?:-\\w*e)?s(?<delimiter>[/|,#:@!])");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if (!failed.program().equals("sed") || !output.has(SAID)) {
            return Optional.empty();
        }
        int found = -1;
        for (int i = 1; i < failed.size(); i++) {
            if (lacksEnd(failed.word(i))) {
                if (found >= 0) {
                    return Optional.empty();
                }
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(new Corrected(ended(failed, found), false));
    }

    private static boolean lacksEnd(String word) {
        Matcher substitution = SUBSTITUTION.matcher(word);
        if (!substitution.lookingAt()) {
            return false;
        }
        char delimiter = substitution.group("delimiter").charAt(0);
        int delimiters = 0;
        for (int i = substitution.end() - 1; i < word.length(); i++) {
            if (word.charAt(i) == '\\') {
                i++;
            } else if (word.charAt(i) == delimiter) {
                delimiters++;
            }
        }
        return delimiters == 2;
    }

    private static String ended(FailedCommand failed, int index) {
        Matcher substitution = SUBSTITUTION.matcher(failed.word(index));
        substitution.lookingAt();
        String raw = failed.raw(index);
        char last = raw.charAt(raw.length() - 1);
        boolean quoted = last == '\'' || last == '"';
        int end = quoted ? raw.length() - 1 : raw.length();
        return failed.replaced(index, raw.substring(0, end) + substitution.group("delimiter") + raw.substring(end));
    }
}
