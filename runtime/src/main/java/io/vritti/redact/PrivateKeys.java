package io.vritti.redact;

/**
 * PEM private keys of every sort (RSA, EC, OPENSSH, ENCRYPTED, PGP), also where the cut of an output took their beginning or
 * end. Scanned by hand: a pattern would look for an end once per beginning.
 */
final class PrivateKeys implements Finder {

    private static final String DASHES = "-----";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String PRIVATE_KEY = "PRIVATE KEY";

    /** The longest label in use is "ENCRYPTED PRIVATE KEY" (RFC 7468 §4), with room to spare. */
    private static final int LONGEST_LABEL = 60;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        int open = -1;
        int floor = 0;
        int at = text.indexOf(DASHES);
        while (at >= 0) {
            int afterBegin = endOfBoundary(text, at, BEGIN);
            int afterEnd = endOfBoundary(text, at, END);
            if (afterBegin >= 0) {
                addUnfinished(text, open, at, findings);
                open = at;
                floor = afterBegin;
            } else if (afterEnd >= 0) {
                findings.add(open >= 0 ? open : startOfBase64(text, at, floor), afterEnd, Kind.PRIVATE_KEY);
                open = -1;
                floor = afterEnd;
            }
            int next = Math.max(at + DASHES.length(), Math.max(afterBegin, afterEnd));
            at = text.indexOf(DASHES, next);
        }
        addUnfinished(text, open, text.length(), findings);
    }

    /** A key whose end is not there reaches as far as the text can be one. */
    private static void addUnfinished(String text, int open, int limit, Findings findings) {
        if (open < 0) {
            return;
        }
        int end = endOfBoundary(text, open, BEGIN);
        while (end < limit && (isBase64(text.charAt(end)) || isHeader(text.charAt(end)))) {
            end++;
        }
        findings.add(open, end, Kind.PRIVATE_KEY);
    }

    /** Index after the boundary's last dash, or -1 if this is not such a boundary of a private key. */
    private static int endOfBoundary(String text, int at, String opening) {
        if (!text.startsWith(opening, at)) {
            return -1;
        }
        int label = at + opening.length();
        String labelAndDashes = text.substring(label, Math.min(text.length(), label + LONGEST_LABEL));
        int dashes = labelAndDashes.indexOf(DASHES);
        boolean isPrivateKey =
                dashes >= 0 && labelAndDashes.substring(0, dashes).contains(PRIVATE_KEY);
        return isPrivateKey ? label + dashes + DASHES.length() : -1;
    }

    private static int startOfBase64(String text, int before, int floor) {
        int at = before;
        while (at > floor && isBase64(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Base64 in lines; the line ends may be escaped, as in JSON. */
    private static boolean isBase64(char c) {
        return TextScan.isLetter(c) || TextScan.isDigit(c) || "+/=\\\r\n".indexOf(c) >= 0;
    }

    /** What else stands in the headers of encrypted and PGP keys. */
    private static boolean isHeader(char c) {
        return ":,-. \t".indexOf(c) >= 0;
    }
}
