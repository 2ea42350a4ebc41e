package io.vritti.reflect.model.lesson;

import java.text.Normalizer;

/**
 * A text as it looks to a reader: letters of other scripts that look like Latin ones are those, and accents are gone (Unicode TS 39,
 * confusables; the rows that text can be disguised with letter by letter). For comparing only.
 */
final class LookAlikes {

    private static final String FROM = "\u0251\u0430\u03b1\u0441\u03f2\u0501\u0435\u0454\u0261\u0581\u04bb\u0570"
            + "\u0456\u0131\u03b9\u0269\u0458\u03f3\u043a\u03ba\u04cf\u043c\u0578\u043e\u03bf\u0585\u0440\u03c1\u0455\u0442\u03c4"
            + "\u057d\u028b\u03c5\u0475\u03bd\u051d\u0445\u03c7\u0443\u03b3\u028f\u1d22";
    private static final String TO = "aaaccdeegghh" + "iiiijjkklmnooo" + "ppstt" + "uuuvvwxxyyyz";

    private LookAlikes() {}

    static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at++) {
            char c = apart.charAt(at);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            int row = FROM.indexOf(Character.toLowerCase(c));
            plain.append(row < 0 ? c : TO.charAt(row));
        }
        return plain.toString();
    }
}
