package io.vritti.config;

/** User and password as they stand before a host: {@code user:password@host}. Nobody shall read them in a log because they stood in a wrong place. */
final class UserInfo {

    private static final String BEFORE = " \t\n;,/\"'=";

    private UserInfo() {}

    /** @return the text with {@code ***} for each of them; a name alone, as in {@code git@host}, is no secret */
    static String hidden(String text) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int begin = at;
            while (begin > from && BEFORE.indexOf(text.charAt(begin - 1)) < 0) {
                begin--;
            }
            int colon = text.indexOf(':', begin);
            if (colon >= 0 && colon < at) {
                shown.append(text, from, begin).append("***");
                from = at;
            }
        }
        return shown.append(text, from, text.length()).toString();
    }
}
