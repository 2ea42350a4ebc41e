package io.vritti.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Words that are the Base64 or the hexadecimal digits of a text with a secret in it: {@code password=x}, JSON, {@code user:x}, a
 * private key. What is packed, too, cannot be looked through and is not kept.
 */
final class EncodedTexts implements Finder {

    /** Base64 of Base64, as in the releases of helm. */
    private static final int MOST_LAYERS = 3;

    private static final int SHORTEST = 16;
    private static final int SHORTEST_PACKED = 24;

    /** As much of a word as tells whether it is a text at all; a multiple of four. */
    private static final int HEAD = 12;

    /** The first bytes of gzip and zlib (RFC 1952, 1950), as Base64 shows them. */
    private static final Pattern PACKED = Pattern.compile("H4sI.*+|eJ[wyx].*+");

    private static final Pattern USER_AND_SECRET = Pattern.compile("[\\w.@+-]{0,64}:(?![0-9]{1,5}$)[^\\s:]{4,256}+");

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (searched.depth() == MOST_LAYERS) {
            return;
        }
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            int padded = end;
            while (padded < text.length() && padded - end < 2 && text.charAt(padded) == '=') {
                padded++;
            }
            if (end - at >= SHORTEST && mayBeText(text, at) && holdsSecret(text.substring(at, end), searched)) {
                findings.add(at, padded, Kind.API_KEY);
            }
            at = Math.max(padded, at + 1);
        }
    }

    private static boolean holdsSecret(String word, SearchedText around) {
        if (word.length() >= SHORTEST_PACKED && PACKED.matcher(word).matches() && RandomWords.isRandom(word)) {
            return true;
        }
        String decoded = decoded(word);
        if (decoded == null) {
            return false;
        }
        String trimmed = decoded.strip();
        Findings inside = new Findings();
        Redactor.findAll(around.decoded(decoded), inside);
        boolean[] secret = {USER_AND_SECRET.matcher(trimmed).matches()};
        inside.each((start, end, kind) -> secret[0] |= kind.isSecret());
        return secret[0];
    }

    /** Whether the word is a text in Base64 or hexadecimal digits. */
    static boolean isText(String word) {
        return word.length() >= SHORTEST && mayBeText(word, 0) && decoded(word) != null;
    }

    private static String decoded(String word) {
        return isHex(word, 0, word.length()) ? ofHex(word) : ofBase64(word);
    }

    /**
     * Whether the first characters of a word are those of a text in a code, or of what is packed. Nearly all words, of paths and names,
     * end here; nothing is copied for them.
     */
    private static boolean mayBeText(String text, int start) {
        if (isPackedAt(text, start) || isHex(text, start, start + HEAD)) {
            return true;
        }
        for (int i = start; i < start + HEAD; i += 4) {
            int bits = sextet(text.charAt(i)) << 18
                    | sextet(text.charAt(i + 1)) << 12
                    | sextet(text.charAt(i + 2)) << 6
                    | sextet(text.charAt(i + 3));
            if (isControl(bits >> 16) || isControl(bits >> 8 & 0xff) || isControl(bits & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPackedAt(String text, int start) {
        return text.startsWith("H4sI", start) || text.startsWith("eJ", start);
    }

    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (TextScan.isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : 63;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f;
    }

    /** Null if it is no text. */
    private static String ofHex(String word) {
        String even = word.substring(0, word.length() - word.length() % 2);
        return text(HexFormat.of().parseHex(even));
    }

    private static String ofBase64(String word) {
        String plain = word.replace('-', '+').replace('_', '/');
        return text(Base64.getDecoder().decode(plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0))));
    }

    private static String text(byte[] bytes) {
        for (byte b : bytes) {
            if (isControl(b & 0xff)) {
                return null;
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') >= 0 && text.indexOf('\ufffd') < text.length() - 2 ? null : text;
    }

    private static boolean isHex(String text, int start, int end) {
        boolean isLower = true;
        boolean isUpper = true;
        for (int i = start; i < end && (isLower || isUpper); i++) {
            char c = text.charAt(i);
            isLower &= TextScan.isDigit(c) || c >= 'a' && c <= 'f';
            isUpper &= TextScan.isDigit(c) || c >= 'A' && c <= 'F';
        }
        return isLower || isUpper;
    }

    private static boolean isBase64(char c) {
        return TextScan.isWordCharacter(c) || c == '+' || c == '/' || c == '-';
    }
}
