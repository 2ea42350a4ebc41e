package io.vritti.redact;

import java.util.List;

/** The segment of a URL's path that opens something: {@code /reset/x}, {@code /invite/x}, {@code /webhook/x}. */
final class UrlPaths implements Finder {

    private static final List<String> BEFORE = List.of(
            "reset/",
            "invite/",
            "invites/",
            "invitation/",
            "webhook/",
            "webhooks/",
            "magic/",
            "verify/",
            "confirm/",
            "activate/",
            "unsubscribe/",
            "token/",
            "hooks/",
            "share/");

    private static final String SCHEME = "://";

    /** A few characters at the end of Base64, behind its last slash. */
    private static final int SHORT_REST = 6;

    @Override
    public void find(SearchedText searched, Findings findings) {
        String text = searched.text();
        if (!text.contains(SCHEME)) {
            return;
        }
        for (String word : BEFORE) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                char before = TextScan.before(text, at);
                if (before == '/' || before == '-' || before == '_') {
                    int start = at + word.length();
                    int end = endOfSegment(text, start);
                    String segment = text.substring(start, end);
                    boolean isSecret = ValueJudge.looksRandom(segment) || ValueJudge.isLongNumber(segment);
                    if (isSecret && isInUrl(text, at)) {
                        findings.add(start, endOfSecret(text, end), Kind.API_KEY);
                    }
                }
            }
        }
    }

    /** A secret in Base64 may hold a slash or a plus sign: what looks random behind it belongs to it. */
    private static int endOfSecret(String text, int segmentEnd) {
        int end = segmentEnd;
        while (end < text.length() && "/+".indexOf(text.charAt(end)) >= 0) {
            int next = endOfSegment(text, end + 1);
            boolean isRest = next > end + 1 && next - end <= SHORT_REST && TextScan.at(text, next) <= ' ';
            if (!isRest && !ValueJudge.looksRandom(text.substring(end + 1, next))) {
                break;
            }
            end = next;
        }
        return end;
    }

    private static int endOfSegment(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 256 && "-_.~%=".indexOf(text.charAt(end)) >= 0
                || end < text.length() && end - start < 256 && TextScan.isWordCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a scheme stands before it in the same word. */
    private static boolean isInUrl(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 256 && text.charAt(start - 1) > ' ') {
            start--;
        }
        return text.substring(start, at).contains(SCHEME);
    }
}
