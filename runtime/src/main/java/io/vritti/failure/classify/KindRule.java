package io.vritti.failure.classify;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the kind of failure off the lines of an output, given in lower case and joined by line feeds. */
interface KindRule {

    /** The kind, or null if the lines do not tell. */
    FailureKind match(String lines);

    /** Lines of which one has one of these phrases. */
    static KindRule phrases(FailureKind finer, String... phrases) {
        List<String> known = List.of(phrases);
        return lines -> {
            for (String phrase : known) {
                if (lines.contains(phrase)) {
                    return finer;
                }
            }
            return null;
        };
    }

    /** Lines in one of which one of these expressions is found. */
    static KindRule patterns(FailureKind finer, String... expressions) {
        List<Pattern> known =
                List.of(expressions).stream().map(KindRule::byLine).toList();
        return lines -> {
            for (Pattern pattern : known) {
                if (pattern.matcher(lines).find()) {
                    return finer;
                }
            }
            return null;
        };
    }

    /** A rule that costs nothing where a word that it needs is missing. */
    static KindRule where(String word, KindRule rule) {
        return lines -> lines.contains(word) ? rule.match(lines) : null;
    }

    /** Lines of which one quotes an HTTP status; the first group of the expression is the status. */
    static KindRule status(String expression) {
        Pattern pattern = byLine(expression);
        return lines -> {
            Matcher matcher = pattern.matcher(lines);
            return matcher.find() ? HttpStatuses.finer(Integer.parseInt(matcher.group(1)), lines) : null;
        };
    }

    private static Pattern byLine(String expression) {
        return Pattern.compile(expression, Pattern.MULTILINE);
    }
}
