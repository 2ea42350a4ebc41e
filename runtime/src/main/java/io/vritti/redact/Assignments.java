package io.vritti.redact;

import io.vritti.redact.SecretNames.Strength;
import java.util.Locale;

/**
 * Values given to secret names (D3, D5, D13): {@code password=x}, {@code "token": "x"}, {@code PGPASSWORD='x'},
 * {@code X-Api-Key: x}, {@code <secret>x</secret>}, {@code :password => "x"}. Looks at each separator and from there back for
 * the name and on for the value, both bounded.
 */
final class Assignments implements Finder {

    /** Chinese and Japanese texts have it. */
    private static final char WIDE_COLON = '\uff1a';

    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_BEHIND_EQUALS = 16;
    private static final int LONGEST_GAP = 4;
    /** PowerShell and others set the separators of a list below each other. */
    private static final int LONGEST_GAP_OF_COLUMN = 40;

    private static final int LONGEST_ESCAPE = 7;
    private static final int LONGEST_INDENT = 40;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i >= from && (c == '=' || c == ':' || c == '>' || c == '(' || c == WIDE_COLON)) {
                from = inspect(text, i, findings);
            }
        }
    }

    /** @return where to go on: behind the value, if there was one */
    private static int inspect(String text, int separator, Findings findings) {
        char c = text.charAt(separator);
        char previous = text.charAt(separator - 1);
        char next = TextScan.at(text, separator + 1);
        boolean isComparison =
                c == '=' && ("=!<>~".indexOf(previous) >= 0 || next == '=' && !beginsWithEquals(text, separator));
        if (isComparison || (c == ':' && (next == ':' || previous == ':')) || (c == '>' && previous == '=')) {
            return separator + 1;
        }
        if (c == '(' && !TextScan.isQuote(next == '\\' ? TextScan.at(text, separator + 2) : next)) {
            return separator + 1;
        }
        Name name = Name.before(text, separator);
        if (name == null || (c == '>' && TextScan.before(text, name.start) != '<')) {
            return separator + 1;
        }
        // The tag of an image, secret-app:1a2b3c4, is none.
        String lastWord = name.text.substring(name.text.lastIndexOf('-') + 1);
        boolean isTag = c == ':'
                && !name.isQuoted
                && (Character.isLetterOrDigit(next))
                && lastWord.length() < name.text.length()
                && !lastWord.equalsIgnoreCase("key")
                && SecretNames.strengthOf(lastWord) == Strength.NONE;
        if (isTag) {
            return separator + 1;
        }
        boolean isHeader = c == ':' && isAuthorization(name.text);
        Strength strength = isHeader ? Strength.PASSWORD : SecretNames.strengthOf(name.text);
        if (strength.compareTo(Strength.STRONG) < 0 && isUrlParameter(text, name)) {
            strength = Strength.STRONG;
        }
        if (name.text.equalsIgnoreCase("pwd") && c == '=' && TextScan.before(text, name.start) == ';') {
            strength = Strength.PASSWORD;
        }
        if (strength == Strength.NONE && !VendorNames.contains(name.text)) {
            return separator + 1;
        }
        boolean isArrow = (c == '=' && next == '>') || (c == ':' && next == '=');
        return inspectValue(text, separator + (isArrow ? 2 : 1), c, name, strength, findings);
    }

    /** {@code TOKEN==k4..}: a random word that begins with an equals sign; a comparison has spaces, or a short word behind it. */
    private static boolean beginsWithEquals(String text, int separator) {
        int end = separator + 2;
        while (end < text.length()
                && end - separator < LONGEST_NAME
                && (TextScan.isWordCharacter(text.charAt(end)) || "-=+/".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String value = text.substring(separator + 2, end);
        return TextScan.isWordCharacter(text.charAt(separator - 1))
                && value.length() >= SHORTEST_BEHIND_EQUALS
                && ValueJudge.looksRandom(value);
    }

    private static int inspectValue(
            String text, int from, char separator, Name name, Strength strength, Findings findings) {
        SecretValue value =
                separator == '>' ? SecretValue.element(text, from) : SecretValue.after(text, from, name.text);
        String judged = value.judged();
        if (judged.isEmpty() || (separator == '>' && TextScan.at(text, value.start() + judged.length()) != '<')) {
            return from;
        }
        boolean isProse = separator == ':' && !name.isQuoted && followsWord(text, name.start);
        boolean isBareWeak = separator == ':'
                && strength == Strength.WEAK
                && !name.isQuoted
                && !value.isQuoted()
                && name.isOneWord();
        boolean isGiven = separator != ':' || (value.isQuoted() && !isProse) || isWholeLine(text, name, value);
        boolean isWordInCall = separator == '(' && strength != Strength.PASSWORD && !ValueJudge.looksRandom(judged);
        boolean isSecret = strength == Strength.NONE
                ? VendorNames.isToken(judged)
                : ValueJudge.isSecret(judged, strength, isGiven, isProse);
        if (isBareWeak || isWordInCall || !isSecret) {
            return from;
        }
        int end = value.end();
        findings.add(value.start(), end, name.kind());
        return end;
    }

    /** {@code password: x} on a line of its own, as in YAML and headers. */
    private static boolean isWholeLine(String text, Name name, SecretValue value) {
        if (isAuthorization(name.text)) {
            return value.text().charAt(value.start() - 1) == ' ' && value.start() > name.start + name.text.length() + 2;
        }
        int before = name.isQuoted ? name.start - 2 : name.start - 1;
        while (before >= 0 && " \t-*>".indexOf(text.charAt(before)) >= 0 && name.start - before < LONGEST_INDENT) {
            before--;
        }
        boolean startsLine = before < 0 || "\n\r{,(".indexOf(text.charAt(before)) >= 0;
        return startsLine
                && "\n\r},)"
                                .indexOf(TextScan.at(
                                        text, value.start() + value.judged().length()))
                        >= 0;
    }

    private static boolean isAuthorization(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("authorization") || lower.equals("proxy-authorization");
    }

    private static boolean isUrlParameter(String text, Name name) {
        char before = TextScan.before(text, name.start);
        return (before == '?' || before == '&') && UrlParameters.isSecret(name.text);
    }

    /** "Unexpected token: x" is prose, "token: x" at the start of a line or in braces is not. */
    private static boolean followsWord(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ' && start - at <= LONGEST_GAP) {
            at--;
        }
        return at >= 0 && at < start - 1 && Character.isLetterOrDigit(text.charAt(at));
    }

    /**
     * @param start index of the first character
     * @param isQuoted whether a quote stood after it, as in JSON
     */
    private record Name(String text, int start, boolean isQuoted) {

        /** The name before a separator, or null. */
        static Name before(String text, int separator) {
            int end = separator;
            while (end > 0 && text.charAt(end - 1) == ' ' && separator - end < LONGEST_GAP_OF_COLUMN) {
                end--;
            }
            if (end > 1 && text.charAt(end - 1) == ']') {
                end--;
            }
            boolean isQuoted = end > 0 && TextScan.isQuote(text.charAt(end - 1));
            if (isQuoted) {
                end--;
                int escape = end;
                while (escape > 0 && text.charAt(escape - 1) == '\\' && end - escape < LONGEST_ESCAPE) {
                    escape--;
                }
                end = escape;
            }
            if (isQuoted && end > 1 && text.charAt(end - 1) == ']') {
                end--;
            }
            int start = end;
            while (start > 0 && isNameCharacter(text.charAt(start - 1)) && end - start < LONGEST_NAME) {
                start--;
            }
            return start == end ? null : new Name(text.substring(start, end), start, isQuoted);
        }

        /** "PASS: test_a1" is a report, "db_pass: a1b2c3" is not. */
        boolean isOneWord() {
            String lower = text.toLowerCase(Locale.ROOT);
            return !lower.contains("cookie") && lower.chars().allMatch(Character::isLetter);
        }

        Kind kind() {
            if (SecretNames.strengthOf(text) == Strength.PASSWORD || isAuthorization(text)) {
                return isAuthorization(text) ? Kind.API_KEY : Kind.PASSWORD;
            }
            String lower = text.toLowerCase(Locale.ROOT);
            if (lower.endsWith("cookie")) {
                return Kind.COOKIE;
            }
            return lower.endsWith("pass") || lower.endsWith("pwd") ? Kind.PASSWORD : Kind.API_KEY;
        }

        private static boolean isNameCharacter(char c) {
            return TextScan.isWordCharacter(c) || c == '-' || c == '.' || c > 0x7f && Character.isLetter(c);
        }
    }
}
