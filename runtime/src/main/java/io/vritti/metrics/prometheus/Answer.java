package io.vritti.metrics.prometheus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a request.
 *
 * @param head status line and headers, each with its line end
 * @param length of the body, in bytes, whether it is sent or not
 */
record Answer(String head, int length, byte[] body) {

    static Answer plain(String status, String text) {
        return answer(status, "text/plain; charset=utf-8", text);
    }

    static Answer of(TextFormat format, Families families) {
        return answer("200 OK", format.contentType(), format.of(families.sorted()));
    }

    private static Answer answer(String status, String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Answer("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n", body.length, body);
    }

    Answer with(String header) {
        return new Answer(head + header + "\r\n", length, body);
    }

    /** This answer without its body, for HEAD. */
    Answer withoutBody() {
        return new Answer(head, length, new byte[0]);
    }

    /** The bytes that are sent. */
    byte[] bytes() {
        String all = head + "Content-Length: " + length + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(all.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
