package io.vritti.redact;

import java.util.Arrays;

/**
 * Bytes that are printed two hexadecimal digits each, {@code 70 61 73 73}, {@code 70:61:73:73}, {@code 0x70, 0x61}: the text that they make is
 * looked through, the lines of a dump as one.
 */
final class PrintedBytes implements Finder {

    /** Fewer bytes are no text. */
    private static final int SHORTEST = 12;

    /** As much of a dump as is looked through. */
    private static final int MOST = 8_192;

    private static final int LONGEST_GAP = 2;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int[] starts = new int[SHORTEST];
        StringBuilder bytes = new StringBuilder();
        for (int at = 0; at + 1 < text.length() && bytes.length() < MOST; ) {
            int digits = digits(text, at);
            if (digits < 0 || !isOfRow(text, at, digits)) {
                at++;
                continue;
            }
            if (bytes.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[bytes.length()] = digits;
            bytes.append((char) Integer.parseInt(text, digits, digits + 2, 16));
            at = digits + 2;
        }
        if (bytes.length() >= SHORTEST) {
            mask(searched.decoded(bytes.toString()), starts, findings);
        }
    }

    private static void mask(SearchedText bytes, int[] starts, Findings findings) {
        Findings inside = new Findings();
        Redactor.findSpelled(bytes, inside);
        inside.each((start, end, kind) -> {
            for (int from = start; from < end && kind.isSecret(); ) {
                int to = from + 1;
                while (to < end && starts[to] - starts[to - 1] <= 2 + LONGEST_GAP + 2) {
                    to++;
                }
                findings.add(starts[from], starts[to - 1] + 2, kind);
                from = to;
            }
        });
    }

    /** Index of the two digits of a byte that begins here, or -1. */
    private static int digits(String text, int at) {
        boolean isMarked = text.charAt(at) == '0' && TextScan.at(text, at + 1) == 'x';
        int digits = isMarked ? at + 2 : at;
        boolean isByte = isHex(TextScan.at(text, digits))
                && isHex(TextScan.at(text, digits + 1))
                && !TextScan.isWordCharacter(TextScan.at(text, digits + 2))
                && !TextScan.isWordCharacter(TextScan.before(text, at));
        return isByte ? digits : -1;
    }

    /** Whether another byte stands before or behind it, behind no more than a sign. */
    private static boolean isOfRow(String text, int at, int digits) {
        int next = digits + 2;
        while (next - digits - 2 < LONGEST_GAP && " :,".indexOf(TextScan.at(text, next)) >= 0) {
            next++;
        }
        int last = at;
        while (at - last < LONGEST_GAP && last > 0 && " :,".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        boolean isBehind = last < at && last > 1 && isHex(text.charAt(last - 1)) && isHex(text.charAt(last - 2));
        return isBehind || next > digits + 2 && next < text.length() && digits(text, next) >= 0;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
