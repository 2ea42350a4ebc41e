package io.vritti.failure.sign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The message inside the body of an error response: a field of JSON, which may be cut off, or the title of a page. */
final class BodyMessage {

    /** In the order in which services put their best sentence. */
    private static final Pattern[] FIELDS = {
        field("explanation"),
        field("error_description"),
        field("message"),
        field("detail"),
        field("title"),
        field("error"),
        field("reason")
    };

    private static final Pattern TITLE = Pattern.compile("(?is)<title>([^<]{1,300})</title>");

    private BodyMessage() {}

    /** @return null if the text is no such body or has no message */
    static String of(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[{")) {
            for (Pattern field : FIELDS) {
                Matcher matcher = field.matcher(start);
                if (matcher.find()) {
                    return matcher.group(1).replace("\\n", " ").replace("\\\"", "\"");
                }
            }
        }
        if (start.startsWith("<")) {
            Matcher matcher = TITLE.matcher(start);
            return matcher.find() ? matcher.group(1).strip() : null;
        }
        return null;
    }

    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s{0,8}:\\s{0,8}\"((?:[^\"\\\\]|\\\\.){1,2000}+)\"?");
    }
}
