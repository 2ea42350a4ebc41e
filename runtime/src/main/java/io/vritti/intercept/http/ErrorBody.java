package io.vritti.intercept.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The head of what a server said about its refusal, where it can be had without taking it from the host. */
final class ErrorBody {

    /** The head names the error, the rest is detail. */
    private static final int HEAD_BYTES = 2 * 1024;

    private ErrorBody() {}

    /** A body that the host has in memory; any other is the host's to read. */
    static String of(Object body) {
        if (body instanceof String text) {
            return text.substring(0, Math.min(text.length(), HEAD_BYTES));
        }
        if (body instanceof byte[] bytes) {
            return new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.UTF_8);
        }
        return "";
    }

    /** What has arrived of a stream and can be put back; never waits for more. */
    static String peek(InputStream stream) {
        if (stream == null || !stream.markSupported()) {
            return "";
        }
        try {
            int arrived = Math.min(stream.available(), HEAD_BYTES);
            if (arrived <= 0) {
                return "";
            }
            stream.mark(arrived);
            byte[] head = stream.readNBytes(arrived);
            stream.reset();
            return new String(head, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
