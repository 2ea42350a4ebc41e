package io.vritti.redact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Long words of random letters in both cases and digits, which nothing but chance makes: an AWS secret access key, a line of a key, a
 * token whose prefix was cut. Names in camel case have longer runs of small letters and fewer capitals; hashes have one case.
 */
final class RandomWords implements Finder {

    /** Identifiers that services print (of requests, tool calls, messages) are shorter. */
    private static final int SHORTEST = 32;

    /** Random characters of Base64 have 1.7 small letters in a row, words of a name four. */
    private static final double LONGEST_MEAN_RUN = 3.2;

    /** A long word has more runs, and so less chance in their mean. */
    private static final double LONGEST_MEAN_RUN_OF_LONG = 2.9;

    /** Random characters have 42 of 100 in upper case, names in camel case 16. */
    private static final int LEAST_UPPER_OF = 6;

    /** Random Base64 has a slash in 64 characters, and a dash or an underscore where it is made for URLs. */
    private static final int CHARACTERS_PER_SIGN = 12;

    /** A longer part of a word with dashes tells whether the word is a name with an ending of chance. */
    private static final int SHORTEST_TELLING_PART = 16;

    /** What stands before a checksum, a fingerprint or an image. */
    private static final List<String> BEFORE_PUBLIC = List.of("SHA256:", "SHA512:", "SHA1:", "h1:", ";base64,");

    /** Checksums, mangled names, public keys, borders of forms, and pictures, documents and fonts in Base64. */
    private static final List<String> PUBLIC_PREFIXES = List.of(
            "sha1-",
            "sha256-",
            "sha384-",
            "sha512-",
            "sha1/",
            "sha256/",
            "sha384/",
            "sha512/",
            "_Z",
            "__Z",
            "__T0",
            "_RN",
            "_RI",
            "AAAA",
            "----WebKitFormBoundary",
            "iVBORw0KGgo",
            "R0lGOD",
            "/9j/",
            "JVBERi0",
            "AGFzb",
            "d09G");

    /** The address of an account of a chain, and the number of a file in IPFS. */
    private static final Pattern PUBLIC_WORD = Pattern.compile("0x[0-9a-fA-F]{40}|Qm[1-9A-HJ-NP-Za-km-z]{44}");

    /** The name of a checksum before it: {@code "contentHash": "}, {@code sha512: }, {@code pin-sha256="}. */
    private static final Pattern NAME_OF_CHECKSUM = Pattern.compile(
            "(?i)(?:\\bsha-?(?:1|256|384|512)|\\b(?:content|nar|vendor|cargo|file|tree)-?hash|\\bchecksum|\\bintegrity)[\"']? ?[:=] ?[\"']?$");

    private static final int LONGEST_NAME_OF_CHECKSUM = 24;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && belongs(text.charAt(end))) {
                end++;
            }
            if (end - at >= SHORTEST && !isPublic(text, at)) {
                inspect(text, at, end, findings);
            }
            at = end + 1;
        }
    }

    private static void inspect(String text, int from, int to, Findings findings) {
        int start = behindPrefix(text, from, to);
        if (to - start >= SHORTEST && !isPath(text, start, to) && isOneWord(text, start, to)) {
            add(text, start, to, findings);
            return;
        }
        int segment = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '/') {
                int begin = behindPrefix(text, segment, i);
                if (i - begin >= SHORTEST && isOneWord(text, begin, i)) {
                    add(text, begin, i, findings);
                }
                segment = i + 1;
            }
        }
    }

    private static boolean isOneWord(String text, int start, int end) {
        int most = 1 + (end - start) / CHARACTERS_PER_SIGN;
        return isRandom(text, start, end, LONGEST_MEAN_RUN_OF_LONG)
                && count(text, start, end, "/") <= most
                && count(text, start, end, "-_") <= most
                && !isNameWithEnding(text, start, end);
    }

    /** {@code PaymentStack-TaskRole16AA4020-HzMHRAlKwnql}: the longest part has words. */
    private static boolean isNameWithEnding(String text, int start, int end) {
        int longest = 0;
        int longestStart = start;
        int part = start;
        for (int i = start; i <= end; i++) {
            if (i == end || text.charAt(i) == '-') {
                if (i - part > longest) {
                    longest = i - part;
                    longestStart = part;
                }
                part = i + 1;
            }
        }
        return longest < end - start
                && longest >= SHORTEST_TELLING_PART
                && meanRun(text, longestStart, longestStart + longest) >= LONGEST_MEAN_RUN;
    }

    /** What is the Base64 of a text was looked through as such. */
    private static void add(String text, int start, int end, Findings findings) {
        String word = text.substring(start, end);
        if (!PUBLIC_WORD.matcher(word).matches() && !isChecksum(text, start) && !EncodedTexts.isText(word)) {
            findings.add(start, end, Kind.API_KEY);
        }
    }

    private static boolean isChecksum(String text, int start) {
        return NAME_OF_CHECKSUM
                .matcher(text.substring(Math.max(0, start - LONGEST_NAME_OF_CHECKSUM), start))
                .find();
    }

    private static boolean isPath(String text, int start, int end) {
        int slash = text.indexOf('/', start);
        char before = TextScan.before(text, start);
        if (slash < 0 || slash >= end) {
            return false;
        }
        boolean beginsWithWord =
                slash - start > 2 && text.substring(start, slash).chars().allMatch(c -> c >= 'a' && c <= 'z');
        return before == '.' || slash == start || beginsWithWord;
    }

    /** {@code chatcmpl-}, {@code req_}: says what the rest is, and is none of it; nor is {@code -p} of an option. */
    private static int behindPrefix(String text, int from, int to) {
        if (to - from > 1 && text.charAt(from) == '-' && TextScan.before(text, from) <= ' ') {
            return Math.min(to, from + 2);
        }
        int at = from;
        while (at < to && (text.charAt(at) >= 'a' && text.charAt(at) <= 'z')) {
            at++;
        }
        boolean isPrefix = at - from > 2 && at < to && (text.charAt(at) == '-' || text.charAt(at) == '_');
        return isPrefix ? at + 1 : from;
    }

    private static int count(String text, int from, int to, String signs) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += signs.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether a word of any length mixes small letters, capitals and digits as chance does. */
    static boolean isRandom(String word) {
        return isRandom(word, 0, word.length(), LONGEST_MEAN_RUN);
    }

    private static boolean isRandom(String text, int from, int to, double longestMeanRun) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits += TextScan.isDigit(c) ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += isSmall(c) ? 1 : 0;
        }
        return digits > 0
                && lower > 1
                && upper > 1
                && upper * LEAST_UPPER_OF >= to - from
                && meanRun(text, from, to) < longestMeanRun;
    }

    /** Small letters in a row; 0 if there are none. */
    private static double meanRun(String text, int from, int to) {
        int lower = 0;
        int runs = 0;
        for (int i = from; i < to; i++) {
            if (isSmall(text.charAt(i))) {
                lower++;
                runs += i > from && isSmall(text.charAt(i - 1)) ? 0 : 1;
            }
        }
        return runs == 0 ? 0 : (double) lower / runs;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isPublic(String text, int start) {
        return PUBLIC_PREFIXES.stream().anyMatch(prefix -> text.startsWith(prefix, start))
                || BEFORE_PUBLIC.stream().anyMatch(before -> text.startsWith(before, start - before.length()));
    }

    private static boolean belongs(char c) {
        return TextScan.isWordCharacter(c) || c == '+' || c == '/' || c == '-';
    }
}
