package io.vritti.redact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds given secrets by value: as they are, URL-, Base64- and hex-encoded, quoted, escaped or coloured, broken by line ends, and
 * cut off at the edges of the text.
 */
final class KnownValues implements Finder {

    /** A piece of a secret that is not longer stands in ordinary texts, too. */
    private static final int SHORTEST_PIECE = 6;

    /** From this length on a value is masked within words, too: shorter ones only as words of their own. */
    private static final int SHORTEST_IN_WORD = 7;

    private static final int SHORTEST_CODE = 8;

    private record Needle(String text, Kind kind, boolean ignoresCase) {}

    private final List<Needle> needles = new ArrayList<>();
    private final List<Needle> condensed = new ArrayList<>();

    KnownValues(Map<String, Kind> values) {
        values.forEach(this::add);
    }

    private void add(String value, Kind kind) {
        needles.add(new Needle(value, kind, false));
        String plain = CondensedText.of(value).text();
        if (plain.length() >= SecretValues.SHORTEST) {
            condensed.add(new Needle(plain, kind, false));
        }
        String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
        if (!url.equals(value)) {
            needles.add(new Needle(url, kind, false));
            needles.add(new Needle(url.replace("+", "%20"), kind, false));
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        needles.add(new Needle(hex, kind, true));
        for (int offset = 0; offset < 3; offset++) {
            String code = base64(bytes, offset);
            if (code.length() >= SHORTEST_CODE) {
                needles.add(new Needle(code, kind, false));
                condensed.add(new Needle(code, kind, false));
                String urlCode = code.replace('+', '-').replace('/', '_');
                if (!urlCode.equals(code)) {
                    needles.add(new Needle(urlCode, kind, false));
                }
            }
        }
    }

    /** The characters that depend on these bytes alone, where {@code offset} bytes stand before them. */
    private static String base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int start = offset == 0 ? 0 : offset == 1 ? 2 : 3;
        int end = shifted.length % 3 == 0 ? code.length() : code.length() - 1;
        return code.substring(Math.min(start, end), end);
    }

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        String lower = null;
        for (Needle needle : needles) {
            if (needle.ignoresCase) {
                lower = lower == null ? text.toLowerCase(Locale.ROOT) : lower;
                if (lower.length() == text.length()) {
                    find(needle, lower, null, findings);
                }
            } else {
                find(needle, text, null, findings);
            }
        }
        if (CondensedText.differs(text)) {
            CondensedText plain = CondensedText.of(text);
            for (Needle needle : condensed) {
                find(needle, plain.text(), plain, findings);
            }
            edges(plain, findings);
        } else {
            edges(CondensedText.of(text), findings);
        }
    }

    private static void find(Needle needle, String in, CondensedText map, Findings findings) {
        for (int at = in.indexOf(needle.text); at >= 0; at = in.indexOf(needle.text, at + 1)) {
            int end = at + needle.text.length();
            if (needle.text.length() >= SHORTEST_IN_WORD || isWord(in, at, end)) {
                findings.add(map == null ? at : map.index(at), map == null ? end : map.index(end - 1) + 1, needle.kind);
            }
        }
    }

    private static boolean isWord(String text, int start, int end) {
        return !TextScan.isWordCharacter(TextScan.before(text, start))
                && !TextScan.isWordCharacter(TextScan.at(text, end));
    }

    /** A secret of which the cut of an output left a piece. */
    private void edges(CondensedText plain, Findings findings) {
        String text = plain.text();
        for (Needle needle : condensed) {
            String value = needle.text;
            int longest = Math.min(value.length() - 1, text.length());
            for (int length = longest; length >= SHORTEST_PIECE; length--) {
                if (text.regionMatches(0, value, value.length() - length, length)) {
                    findings.add(0, plain.index(length - 1) + 1, needle.kind);
                    break;
                }
            }
            for (int length = longest; length >= SHORTEST_PIECE; length--) {
                if (text.regionMatches(text.length() - length, value, 0, length)) {
                    findings.add(plain.index(text.length() - length), plain.index(text.length() - 1) + 1, needle.kind);
                    break;
                }
            }
        }
    }
}
