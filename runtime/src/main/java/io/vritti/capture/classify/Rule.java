package io.vritti.capture.classify;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the kind of failure off one line of output, given in lower case. */
interface Rule {

    /** The kind, or null if the line does not tell. */
    FinerClass match(String line);

    /** A line that has one of these phrases. */
    static Rule phrases(FinerClass finer, String... phrases) {
        List<String> known = List.of(phrases);
        return line -> {
            for (String phrase : known) {
                if (line.contains(phrase)) {
                    return finer;
                }
            }
            return null;
        };
    }

    /** A line in which one of these expressions is found. */
    static Rule patterns(FinerClass finer, String... expressions) {
        List<Pattern> known =
                List.of(expressions).stream().map(Pattern::compile).toList();
        return line -> {
            for (Pattern pattern : known) {
                if (pattern.matcher(line).find()) {
                    return finer;
                }
            }
            return null;
        };
    }

    /** A line that quotes an HTTP status; the first group of the expression is the status. */
    static Rule status(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return line -> {
            Matcher matcher = pattern.matcher(line);
            return matcher.find() ? HttpStatuses.finer(Integer.parseInt(matcher.group(1)), line) : null;
        };
    }
}
