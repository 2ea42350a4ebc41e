package io.vritti.redact;

/**
 * Characters that a reader does not see or takes for others: colours of terminals, characters of no width, Cyrillic and Greek letters among
 * Latin ones, the wide forms of ASCII, typographic quotes.
 */
final class LookAlikes {

    static final char ESCAPE = '\u001b';

    /** Stands for a character that is not seen. */
    static final char NOTHING = '\0';

    /** The last character of ASCII that is printed. */
    static final char LAST_PLAIN = '~';

    /** An escape sequence is not longer; an address in one may be. */
    private static final int LONGEST_SEQUENCE = 32;

    private static final String UNSEEN =
            "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff";
    private static final String SPACES =
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
    private static final String QUOTES = "\u201c\u201d\u201e\u201f";

    /** Cyrillic and Greek letters, each with the Latin one of its form at the same place below. */
    private static final String FOREIGN =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u03bf\u03b1\u0399\u039a\u03a4";

    private static final String LATIN = "aeopcyxijshdABEKMHOPCTXoaIKT";

    /** The wide forms of ! to ~ are this far behind them. */
    private static final int WIDE = 0xfee0;

    private LookAlikes() {}

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_PLAIN && plain(text, i) != text.charAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** What a reader takes the character for, {@link #NOTHING} if it is not seen. */
    static char plain(String text, int index) {
        char c = text.charAt(index);
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - WIDE);
        }
        if (UNSEEN.indexOf(c) >= 0) {
            return NOTHING;
        }
        if (SPACES.indexOf(c) >= 0) {
            return ' ';
        }
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        int foreign = FOREIGN.indexOf(c);
        boolean isAmongLatin =
                TextScan.isLetter(TextScan.before(text, index)) || TextScan.isLetter(TextScan.at(text, index + 1));
        return foreign >= 0 && isAmongLatin ? LATIN.charAt(foreign) : c;
    }

    /** Index behind a sequence for the terminal, or behind the escape character where it begins none. */
    static int endOfSequence(String text, int escape) {
        char kind = TextScan.at(text, escape + 1);
        if (kind != '[') {
            return escape + 1;
        }
        int end = escape + 2;
        while (end - escape < LONGEST_SEQUENCE && TextScan.at(text, end) >= ' ' && TextScan.at(text, end) <= '?') {
            end++;
        }
        return TextScan.at(text, end) >= '@' ? end + 1 : escape + 1;
    }
}
