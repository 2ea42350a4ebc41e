package io.vritti.metrics.prometheus;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One connection: one request is read, and answered. */
final class Scrape {

    /** The longest request line and headers, in bytes; Prometheus sends 300. */
    static final int MOST_BYTES = 8_192;

    private static final long REQUEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How long the rest of a request is read after the answer; closing the connection earlier may lose the answer. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Socket client;
    private final Consumer<Throwable> faults;

    /** @param faults gets what reading the metrics throws */
    Scrape(Socket client, Consumer<Throwable> faults) {
        this.client = client;
        this.faults = faults;
    }

    /** @throws IOException if the client leaves or takes too long */
    void answerWith(Supplier<Families> metrics) throws IOException {
        Answer answer = answer(read(), metrics);
        OutputStream out = client.getOutputStream();
        out.write(answer.bytes());
        out.flush();
        client.shutdownOutput();
        drain();
    }

    private Answer answer(Request request, Supplier<Families> metrics) {
        try {
            return request.answer(metrics);
        } catch (RuntimeException | LinkageError ours) {
            faults.accept(ours);
            return Answer.plain("500 Internal Server Error", "The metrics could not be read; vritti.log says why.\n");
        }
    }

    private Request read() throws IOException {
        long untilNanos = System.nanoTime() + REQUEST_NANOS;
        byte[] bytes = new byte[MOST_BYTES];
        int length = 0;
        try {
            while (length < bytes.length) {
                int more = read(bytes, length, untilNanos);
                if (more < 0) {
                    return Request.UNREADABLE;
                }
                length += more;
                int end = endOfHeaders(bytes, length);
                if (end >= 0) {
                    return Request.of(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
                }
            }
            return Request.TOO_LONG;
        } catch (SocketTimeoutException slow) {
            return Request.TOO_SLOW;
        }
    }

    private int read(byte[] bytes, int from, long untilNanos) throws IOException {
        long leftMillis = TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime());
        if (leftMillis <= 0) {
            throw new SocketTimeoutException("the request takes too long");
        }
        client.setSoTimeout((int) leftMillis);
        return client.getInputStream().read(bytes, from, bytes.length - from);
    }

    private void drain() throws IOException {
        long untilNanos = System.nanoTime() + REST_NANOS;
        byte[] rest = new byte[MOST_BYTES];
        try {
            while (read(rest, 0, untilNanos) >= 0) {
                continue;
            }
        } catch (SocketTimeoutException enough) {
            return;
        }
    }

    /** @return where they end, or -1 */
    private static int endOfHeaders(byte[] bytes, int length) {
        for (int i = 3; i < length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i - 3;
            }
        }
        return -1;
    }
}
