package io.vritti.action;

/** Finds the {@code name} of a JSON object, and no name in anything within it: host threads load no parser. */
final class JsonName {

    private JsonName() {}

    /** Null if the object has none, or it is no text. */
    static String of(String json) {
        int depth = 0;
        String key = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '{' || c == '[') {
                depth++;
                key = null;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if (c == ',') {
                key = null;
            } else if (c == '"') {
                int end = end(json, i + 1);
                String text = json.substring(i + 1, end);
                if (depth == 1 && "name".equals(key)) {
                    return text;
                }
                key = depth == 1 && key == null ? text : key;
                i = end;
            }
        }
        return null;
    }

    private static int end(String json, int from) {
        int i = from;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, json.length());
    }
}
