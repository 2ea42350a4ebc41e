package io.vritti.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines of UTF-8. A line that is too long is skipped without being kept in the heap. */
final class BoundedLines {

    /** The longest line, in bytes: far above what an episode takes, and little enough for a row of the database (4 MiB). */
    static final int MOST_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int at;
    private int filled;
    private long number;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * @return null at the end
     * @throws Malformed if the next line is too long; the one behind it can be read all the same
     */
    String next() throws IOException, Malformed {
        line.reset();
        long length = 0;
        boolean any = false;
        boolean ended = false;
        while (!ended && fill()) {
            any = true;
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            length += at - from;
            if (length <= MOST_BYTES) {
                line.write(buffer, from, at - from);
            }
            ended = at < filled;
            if (ended) {
                at++;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        if (length > MOST_BYTES) {
            line.reset();
            throw new Malformed("it has " + length + " bytes; an episode has at most " + MOST_BYTES);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at < filled;
    }
}
