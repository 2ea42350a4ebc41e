package io.vritti.intercept.http;

/** Members of JSON objects, found without a parser: host threads load none. */
final class JsonMember {

    private JsonMember() {}

    /**
     * @param at where the name begins
     * @param name with its quotes
     * @return its value as it is written, where that is a text and no quoted words are before it; else null
     */
    static String text(String body, int at, String name) {
        if (at > 0 && body.charAt(at - 1) == '\\') {
            return null;
        }
        int i = spaceEnd(body, at + name.length());
        if (i >= body.length() || body.charAt(i) != ':') {
            return null;
        }
        i = spaceEnd(body, i + 1);
        int end = i < body.length() && body.charAt(i) == '"' ? end(body, i + 1) : -1;
        return end < 0 ? null : body.substring(i + 1, end);
    }

    /** Where a text ends that begins here; -1 where it does not. */
    static int end(String body, int from) {
        for (int i = from; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return -1;
    }

    static int spaceEnd(String body, int from) {
        int i = from;
        while (i < body.length() && Character.isWhitespace(body.charAt(i))) {
            i++;
        }
        return i;
    }
}
