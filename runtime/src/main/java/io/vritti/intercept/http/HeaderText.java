package io.vritti.intercept.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the headers of an HttpURLConnection from the text of its header object, because the public getter leaves the
 * credentials out: {@code sun.net.www.MessageHeader@1f 2 pairs: {GET / HTTP/1.1: null}{Accept: text/html}}.
 */
final class HeaderText {

    private static final String START = " pairs: ";

    private HeaderText() {}

    /** @return header names with their values; empty where the text has another form */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> headers = new TreeMap<>();
        int start = text.indexOf(START);
        if (start < 0) {
            return headers;
        }
        int position = start + START.length();
        while (position < text.length() && text.charAt(position) == '{') {
            int end = text.indexOf("}{", position);
            if (end < 0) {
                end = text.lastIndexOf('}');
            }
            if (end <= position) {
                return headers;
            }
            String pair = text.substring(position + 1, end);
            int colon = pair.indexOf(": ");
            if (colon > 0 && !pair.endsWith(": null")) {
                headers.computeIfAbsent(pair.substring(0, colon), name -> new ArrayList<>())
                        .add(pair.substring(colon + 2));
            }
            position = end + 1;
        }
        return headers;
    }
}
