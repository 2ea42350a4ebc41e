package io.vritti.redact;

import java.util.Locale;
import java.util.Set;

/**
 * Where the value behind a name is.
 *
 * @param start index of its first character; quotes and the scheme of an Authorization header are left out
 * @param extent how to find its end
 */
record SecretValue(String text, int start, Extent extent) {

    /** As much of a value as is looked at to judge it; keeps a text full of separators linear. */
    private static final int JUDGED = 512;

    /** A variable with a longer value is data. */
    static final int LONGEST = 4096;

    private static final int LONGEST_INDENT = 8;
    private static final int LONGEST_SCHEME = 20;

    private static final Set<String> SCHEMES = Set.of(
            "basic", "bearer", "token", "negotiate", "ntlm", "apikey", "hmac", "oauth", "key", "bot", "splunk", "ssws");

    /** How far a value reaches. */
    enum Extent {
        /** To white space or punctuation. */
        WORD,
        /** To the end of the line, as in headers. */
        LINE,
        /** To the end of the line or of the shell's word: parameters have quotes of their own. */
        PARAMETERS,
        /** To the closing quote; escaped and other quotes do not end it. */
        DOUBLE_QUOTE,
        /** The same for single quotes. */
        SINGLE_QUOTE,
        /** The same for back quotes. */
        BACK_QUOTE,
        /** To a quote that is itself escaped, as in JSON in JSON. */
        ESCAPED_QUOTE,
        /** To the next tag. */
        ELEMENT
    }

    /** @param from index after the separator */
    static SecretValue after(String text, int from, String name) {
        int start = from;
        while (start < text.length() && text.charAt(start) == ' ' && start - from < LONGEST_INDENT) {
            start++;
        }
        start = behindOpening(text, blockStart(text, behindYamlTag(text, afterColour(text, start))));
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isAuthorization = lower.endsWith("authorization");
        int quote = start;
        while (quote < text.length() && text.charAt(quote) == '\\' && quote - start < LONGEST_INDENT) {
            quote++;
        }
        if (quote < text.length() && TextScan.isQuote(text.charAt(quote))) {
            int content = isAuthorization ? authorization(text, quote + 1).start : quote + 1;
            return new SecretValue(text, content, quote > start ? Extent.ESCAPED_QUOTE : quoted(text.charAt(quote)));
        }
        if (lower.equals("cookie") || lower.equals("set-cookie")) {
            return new SecretValue(text, start, text.charAt(from - 1) == ':' ? Extent.LINE : Extent.WORD);
        }
        return isAuthorization ? authorization(text, start) : new SecretValue(text, start, Extent.WORD);
    }

    /** Python's {@code b'x'} and TOML's {@code """x"""}. */
    private static int behindOpening(String text, int start) {
        if (text.startsWith("\"\"\"", start) || text.startsWith("'''", start)) {
            return start + 2;
        }
        boolean isPrefixed =
                "bfru$".indexOf(TextScan.at(text, start)) >= 0 && TextScan.isQuote(TextScan.at(text, start + 1));
        return isPrefixed ? start + 1 : start;
    }

    /** YAML's {@code &name x} and {@code !!str x}. */
    private static int behindYamlTag(String text, int start) {
        char sign = TextScan.at(text, start);
        if (sign != '&' && sign != '!') {
            return start;
        }
        int at = start + 1;
        while (TextScan.isWordCharacter(TextScan.at(text, at)) || TextScan.at(text, at) == '!') {
            at++;
            if (at - start > LONGEST_SCHEME) {
                return start;
            }
        }
        return at > start + 1 && TextScan.at(text, at) == ' ' && TextScan.at(text, at + 1) > ' ' ? at + 1 : start;
    }

    /** Terminal colours stand before a value. */
    private static int afterColour(String text, int start) {
        if (TextScan.at(text, start) != '\u001b' || TextScan.at(text, start + 1) != '[') {
            return start;
        }
        int at = start + 2;
        while (at < text.length() && (TextScan.isDigit(text.charAt(at)) || text.charAt(at) == ';')) {
            at++;
        }
        return TextScan.at(text, at) == 'm' ? at + 1 : start;
    }

    /** YAML's block: the value is on the next line. */
    private static int blockStart(String text, int start) {
        char sign = TextScan.at(text, start);
        if (sign != '|' && sign != '>') {
            return start;
        }
        int at = start + 1;
        while (TextScan.at(text, at) == '-'
                || TextScan.at(text, at) == '+'
                || TextScan.isDigit(TextScan.at(text, at)) && at - start <= 2) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '\n') {
            return start;
        }
        at++;
        int line = at;
        while (at < text.length() && text.charAt(at) == ' ' && at - line < LONGEST_INDENT) {
            at++;
        }
        return at == line ? start : at;
    }

    static SecretValue element(String text, int from) {
        return new SecretValue(text, from, Extent.ELEMENT);
    }

    boolean isQuoted() {
        return extent != Extent.WORD && extent != Extent.LINE && extent != Extent.PARAMETERS;
    }

    /** The beginning of the value, enough to judge it; empty if there is none. */
    String judged() {
        return text.substring(Math.min(start, text.length()), end(start + JUDGED));
    }

    int end() {
        return end(text.length());
    }

    private static Extent quoted(char quote) {
        return switch (quote) {
            case '"' -> Extent.DOUBLE_QUOTE;
            case '\'' -> Extent.SINGLE_QUOTE;
            default -> Extent.BACK_QUOTE;
        };
    }

    /** The credentials behind a known scheme are one word; other schemes have lists of parameters. */
    private static SecretValue authorization(String text, int start) {
        int end = start;
        while (end < text.length()
                && (TextScan.isWordCharacter(text.charAt(end)) || text.charAt(end) == '-')
                && end - start < LONGEST_SCHEME) {
            end++;
        }
        if (TextScan.at(text, end) != ' ') {
            return new SecretValue(text, start, Extent.WORD);
        }
        String scheme = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (SCHEMES.contains(scheme) && TextScan.at(text, endOfName(text, end + 1)) != '=') {
            return new SecretValue(text, end + 1, Extent.WORD);
        }
        boolean hasParameters = scheme.equals("digest") || scheme.startsWith("aws4") || scheme.startsWith("sharedkey");
        if (hasParameters || TextScan.at(text, endOfName(text, end + 1)) == '=') {
            return new SecretValue(text, end + 1, Extent.PARAMETERS);
        }
        boolean isScheme = scheme.length() > 2 && scheme.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
        return new SecretValue(text, isScheme && isLastWord(text, end + 1) ? end + 1 : start, Extent.WORD);
    }

    private static int endOfName(String text, int start) {
        int end = start;
        while (end - start < LONGEST_SCHEME
                && (TextScan.isLetter(TextScan.at(text, end)) || TextScan.at(text, end) == '_')) {
            end++;
        }
        return end > start && TextScan.at(text, end + 1) == '"' ? end : start;
    }

    private static boolean isLastWord(String text, int start) {
        int end = start;
        while (TextScan.at(text, end) > ' ' && !TextScan.isQuote(text.charAt(end)) && end - start < JUDGED) {
            end++;
        }
        return end > start && (TextScan.isLineEnd(TextScan.at(text, end)) || TextScan.isQuote(text.charAt(end)));
    }

    private int end(int limit) {
        int stop = Math.min(limit, text.length());
        int at = start;
        while (at < stop && !isEnd(at)) {
            boolean isEscape =
                    text.charAt(at) == '\\' && (extent == Extent.DOUBLE_QUOTE || extent == Extent.SINGLE_QUOTE);
            at += isEscape && at + 1 < stop ? 2 : 1;
        }
        if (extent == Extent.WORD) {
            while (at > start && ")]}>.".indexOf(text.charAt(at - 1)) >= 0) {
                at--;
            }
        }
        return Math.max(Math.min(at, text.length()), Math.min(start, text.length()));
    }

    private boolean isEnd(int at) {
        char c = text.charAt(at);
        if (TextScan.isLineEnd(c)) {
            return true;
        }
        return switch (extent) {
            case WORD -> c <= ' ' || c == ',' || c == ';' || c == '&' || c == '<' || TextScan.isQuote(c);
            case LINE -> TextScan.isQuote(c);
            case PARAMETERS -> c == '\'';
            case DOUBLE_QUOTE -> c == '"';
            case SINGLE_QUOTE -> c == '\'';
            case BACK_QUOTE -> c == '`';
            case ESCAPED_QUOTE -> TextScan.isQuote(c) || (c == '\\' && TextScan.isQuote(TextScan.at(text, at + 1)));
            case ELEMENT -> c == '<';
        };
    }
}
