package io.vritti.redact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of secret parameters of an address that is itself a value of one: {@code ?next=https%3A%2F%2Fh%2Fcb%3Ftoken%3Dvalue}, and of
 * forms that a program shows as they are sent. Encoded twice they have {@code %25} for each {@code %}.
 */
final class EncodedParameters implements Finder {

    private static final Pattern PARAMETER = Pattern.compile("(?i)"
            + "(?:(?<![\\w%.-])|(?<=%(?:25){0,2}(?:3F|26|23|20|22|7B|2C|3B|0A)))"
            + "(?<name>[a-z][\\w.-]{0,63})%(?:25){0,2}3D"
            + "(?<value>(?:[\\w.~+/-]|%(?:25){0,2}(?!25|26|23|20|22|7D|2C|0A)[0-9a-f]{2}){1,1024})");

    /** A name, and the percent sign before {@code 3D}, which may be encoded twice itself. */
    private static final int LONGEST_NAME = 64 + "%2525".length();

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (text.indexOf('%') < 0) {
            return;
        }
        Matcher parameter = PARAMETER.matcher(text);
        for (String equals : List.of("3D", "3d")) {
            NeedleMatches.each(parameter, text, equals, LONGEST_NAME, 0, matcher -> add(matcher, findings));
        }
    }

    private static void add(Matcher matcher, Findings findings) {
        if (SecretNames.strengthOf(matcher.group("name")) != SecretNames.Strength.NONE) {
            findings.add(matcher.start("value"), matcher.end("value"), Kind.API_KEY);
        }
    }
}
