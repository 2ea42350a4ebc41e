package io.vritti.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * One file of a {@link Pack}.
 *
 * @param offset of its content in the pack
 * @param storedBytes how long the content is there
 * @param plainBytes how long it is without compression
 * @param crc the CRC-32 of the plain content, as 32 bits
 */
record PackedFile(Pack pack, int offset, int storedBytes, int plainBytes, int crc, boolean compressed) {

    /** The whole content. */
    byte[] bytes() throws IOException {
        byte[] stored = pack.read(offset, storedBytes);
        return compressed ? inflated(stored) : stored;
    }

    private byte[] inflated(byte[] stored) throws IOException {
        byte[] plain = new byte[plainBytes];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored);
            for (int done = 0; done < plainBytes; ) {
                int more = inflater.inflate(plain, done, plainBytes - done);
                if (more == 0) {
                    throw new IOException(
                            "a file of the agent's jar ends after " + done + " of " + plainBytes + " bytes");
                }
                done += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("a file of the agent's jar is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /** The content, read as it is wanted: the model has 22 MB. */
    InputStream open() {
        InputStream stored = new Section(pack, offset, offset + storedBytes);
        return compressed ? new InflaterInputStream(stored, new Inflater(true)) : stored;
    }

    /** The bytes of a pack between two offsets. */
    private static final class Section extends InputStream {

        private final Pack pack;
        private final int end;
        private int next;

        Section(Pack pack, int start, int end) {
            this.pack = pack;
            this.next = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (next == end) {
                return length == 0 ? 0 : -1;
            }
            int wanted = Math.min(length, end - next);
            System.arraycopy(pack.read(next, wanted), 0, buffer, from, wanted);
            next += wanted;
            return wanted;
        }
    }
}
