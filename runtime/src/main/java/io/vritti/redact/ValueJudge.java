package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells secrets from what else stands behind secret names: placeholders, states, paths, the rest of a sentence. */
final class ValueJudge {

    /** Shorter strings are too often words, states and small numbers. */
    private static final int SHORTEST_RANDOM = 6;

    /** From here on a string of letters alone, in both cases, is no word. */
    private static final int LONGEST_WORD = 20;

    private static final int SHORTEST_NUMBER = 10;

    private static final int SHORTEST_BEHIND_SIGN = 8;

    private static final Pattern ENCODED = Pattern.compile("%(?:25)*[0-9A-Fa-f]{2}");

    private static final Set<String> NO_SECRETS = Set.of(
            "null",
            "none",
            "nil",
            "true",
            "false",
            "yes",
            "no",
            "undefined",
            "required",
            "missing",
            "invalid",
            "expired",
            "empty",
            "unset",
            "not",
            "is",
            "was",
            "must",
            "cannot",
            "string",
            "str",
            "text",
            "value",
            "optional",
            "default",
            "hidden",
            "redacted",
            "denied",
            "incorrect",
            "wrong",
            "unknown",
            "failed",
            "ok",
            "to",
            "and",
            "or",
            "the",
            "a",
            "for",
            "of",
            "error",
            "authentication",
            "basic",
            "bearer",
            "oauth",
            "oauth2",
            "identifier",
            "number",
            "name",
            "unexpected",
            "expected",
            "found",
            "changed",
            "your",
            "input",
            "int",
            "bytes");

    private ValueJudge() {}

    /**
     * @param strength of the name
     * @param isGiven whether the form says that this is a value: {@code name=value}, JSON, a line of YAML
     * @param isProse whether the name stood in a sentence: {@code Unexpected token: value}
     */
    static boolean isSecret(String value, Strength strength, boolean isGiven, boolean isProse) {
        if (isPlaceholder(value)) {
            return false;
        }
        if (isProse) {
            return looksRandom(value) && !isPath(value);
        }
        return switch (strength) {
            case NONE -> false;
            case WEAK -> (looksRandom(value) || isGiven && isLongNumber(value)) && !isPath(value);
            case STRONG ->
                !isShortNumber(value) && !isPath(value) && (isGiven ? value.length() > 1 : looksRandom(value));
            case PASSWORD -> isGiven || looksRandom(value);
        };
    }

    /** Whether a string looks made by chance: letters and digits, or long and of mixed case. */
    static boolean looksRandom(String value) {
        if (value.length() < SHORTEST_RANDOM) {
            return false;
        }
        if (TextScan.hasDigit(value)) {
            return TextScan.hasLetter(value);
        }
        boolean isMixed =
                !value.equals(value.toLowerCase(Locale.ROOT)) && !value.equals(value.toUpperCase(Locale.ROOT));
        return isMixed && value.length() > LONGEST_WORD && value.indexOf(' ') < 0 && value.indexOf('.') < 0;
    }

    /** A variable, a template, a row of stars, a mark of ours, or a word that says that there is no value. */
    static boolean isPlaceholder(String value) {
        char first = value.charAt(0);
        return switch (first) {
            case '$' -> value.length() == 1 || isVariable(value);
            case '<', '%', '{', '[', '(' -> !isRandomBehindSign(value);
            default ->
                NO_SECRETS.contains(value.toLowerCase(Locale.ROOT))
                        || value.chars().allMatch(c -> "*.-#?\u2022".indexOf(c) >= 0);
        };
    }

    /** {@code {x4vy3h4w}, [x4vy3h4w}: a password may begin with any sign; templates, lists and calls hold names. */
    private static boolean isRandomBehindSign(String value) {
        int end = value.length();
        while (end > 1 && ">%}])".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        String rest = value.substring(1, end);
        boolean isEncoded = value.charAt(0) == '%' && ENCODED.matcher(value).lookingAt();
        return rest.length() >= SHORTEST_BEHIND_SIGN
                && !isEncoded
                && rest.chars().allMatch(c -> TextScan.isWordCharacter((char) c) || "-+/!@#^*.~".indexOf(c) >= 0)
                && SeenSecrets.isNoName(rest);
    }

    private static boolean isVariable(String value) {
        char second = value.charAt(1);
        return second == '{'
                || second == '('
                || value.chars().skip(1).allMatch(c -> TextScan.isWordCharacter((char) c));
    }

    private static boolean isShortNumber(String value) {
        return value.length() < SHORTEST_RANDOM && value.chars().allMatch(Character::isDigit);
    }

    /** Dates and times are shorter or have signs between. */
    static boolean isLongNumber(String value) {
        return value.length() >= SHORTEST_NUMBER && value.chars().allMatch(Character::isDigit);
    }

    private static boolean isPath(String value) {
        boolean isAbsolute = value.startsWith("/") && value.indexOf('/', 1) > 0 && value.indexOf('=') < 0;
        return isAbsolute || value.startsWith("./") || value.startsWith("~/");
    }
}
