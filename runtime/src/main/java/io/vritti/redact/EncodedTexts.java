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

    private final int layer;

    EncodedTexts() {
        this(1);
    }

    private EncodedTexts(int layer) {
        this.layer = layer;
    }

    @Override
    public void find(String text, Findings findings) {
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
            if (end - at >= SHORTEST && holdsSecret(text.substring(at, end))) {
                findings.add(at, padded, Kind.API_KEY);
            }
            at = Math.max(padded, at + 1);
        }
    }

    private boolean holdsSecret(String word) {
        if (word.length() >= SHORTEST_PACKED && PACKED.matcher(word).matches() && RandomWords.isRandom(word)) {
            return true;
        }
        String decoded = decoded(word);
        if (decoded == null) {
            return false;
        }
        String trimmed = decoded.strip();
        Findings inside = new Findings();
        Redactor.findAll(decoded, inside);
        if (layer < MOST_LAYERS) {
            new EncodedTexts(layer + 1).find(decoded, inside);
        }
        boolean[] secret = {USER_AND_SECRET.matcher(trimmed).matches()};
        inside.each((start, end, kind) -> secret[0] |= kind.isSecret());
        return secret[0];
    }

    /** Whether the word is a text in Base64 or hexadecimal digits. */
    static boolean isText(String word) {
        return word.length() >= SHORTEST && decoded(word) != null;
    }

    private static String decoded(String word) {
        return isHex(word) ? ofHex(word) : ofBase64(word);
    }

    /** Null if it is no text. */
    private static String ofHex(String word) {
        String even = word.substring(0, word.length() - word.length() % 2);
        return text(HexFormat.of().parseHex(even));
    }

    private static String ofBase64(String word) {
        String plain = word.replace('-', '+').replace('_', '/');
        if (text(Base64.getDecoder().decode(plain.substring(0, HEAD))) == null) {
            return null;
        }
        return text(Base64.getDecoder().decode(plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0))));
    }

    private static String text(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' && b >= 0 && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
                return null;
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') >= 0 && text.indexOf('\ufffd') < text.length() - 2 ? null : text;
    }

    private static boolean isHex(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
                || word.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'F');
    }

    private static boolean isBase64(char c) {
        return TextScan.isWordCharacter(c) || c == '+' || c == '/' || c == '-';
    }
}
