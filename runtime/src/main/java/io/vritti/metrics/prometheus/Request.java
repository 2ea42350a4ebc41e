package io.vritti.metrics.prometheus;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A request: one whose answer is known without reading the metrics, or one for the metrics in some format. */
interface Request {

    Request UNREADABLE = refused(Answer.plain("400 Bad Request", "This is no request of HTTP/1.\n"));
    Request TOO_LONG = refused(Answer.plain("431 Request Header Fields Too Large", "The request is too long.\n"));
    Request TOO_SLOW = refused(Answer.plain("408 Request Timeout", "The request takes too long.\n"));

    Answer answer(Supplier<Families> metrics);

    /** @param head the request's line and its headers */
    static Request of(String head) {
        List<String> lines = List.of(head.split("\r\n", -1));
        String[] words = lines.get(0).split(" ", -1);
        if (words.length != 3 || !words[2].startsWith("HTTP/1.")) {
            return UNREADABLE;
        }
        List<String> headers = lines.subList(1, lines.size());
        if (!LoopbackName.is(header(headers, "host"))) {
            // A page of another origin may have its own name lead here, and read the answer.
            return refused(Answer.plain("403 Forbidden", "Ask for localhost, 127.0.0.1 or [::1].\n"));
        }
        if (!words[1].split("\\?", 2)[0].equals("/metrics")) {
            return refused(Answer.plain("404 Not Found", "There is /metrics only.\n"));
        }
        TextFormat format = TextFormat.wanted(header(headers, "accept"));
        return switch (words[0]) {
            case "GET" -> metrics -> Answer.of(format, metrics.get());
            case "HEAD" -> metrics -> Answer.of(format, metrics.get()).withoutBody();
            default ->
                refused(Answer.plain("405 Method Not Allowed", "It can be read only.\n")
                        .with("Allow: GET, HEAD"));
        };
    }

    private static Request refused(Answer answer) {
        return metrics -> answer;
    }

    /** @return all values of the header of this name, or null */
    private static String header(List<String> headers, String name) {
        String value = null;
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon > 0 && header.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
                String more = header.substring(colon + 1).trim();
                value = value == null ? more : value + "," + more;
            }
        }
        return value;
    }
}
