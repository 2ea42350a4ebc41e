package io.vritti.reflect.packages;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks LZ4 frames (LZ4 Frame Format 1.6.4 and Block Format), in which apt keeps its lists in containers. Checksums are skipped: a
 * damaged list is one that does not name the package.
 */
final class Lz4InputStream extends InputStream {

    private static final int MAGIC = 0x184D2204;
    private static final int STORED = 0x80000000;

    /** A match may begin so far back (16-bit offset). */
    private static final int WINDOW_BYTES = 64 * 1024;

    private static final int LEAST_MATCH = 4;

    private final InputStream in;
    private byte[] block = new byte[0];
    private byte[] out = new byte[0];
    private int from;
    private int to;
    private boolean inFrame;
    private boolean blockChecksums;
    private boolean frameChecksum;
    private int mostBlockBytes;

    Lz4InputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (from == to) {
            if (!nextBlock()) {
                return -1;
            }
        }
        int count = Math.min(length, to - from);
        System.arraycopy(out, from, bytes, offset, count);
        from += count;
        return count;
    }

    /** @return false at the end of the last frame */
    private boolean nextBlock() throws IOException {
        if (!inFrame && !openFrame()) {
            return false;
        }
        int size = number();
        if (size == 0) {
            skip(frameChecksum ? Integer.BYTES : 0);
            inFrame = false;
            return true;
        }
        int bytes = size & ~STORED;
        if (bytes > mostBlockBytes) {
            throw new IOException("a block of " + bytes + " bytes");
        }
        fill(bytes);
        keepWindow();
        if ((size & STORED) != 0) {
            System.arraycopy(block, 0, out, to, bytes);
            to += bytes;
        } else {
            unpackChecked(bytes);
        }
        skip(blockChecksums ? Integer.BYTES : 0);
        return true;
    }

    private boolean openFrame() throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        int magic = first | in.read() << 8 | in.read() << 16 | in.read() << 24;
        if (magic != MAGIC) {
            throw new IOException("not an LZ4 frame");
        }
        int flags = in.read();
        int sizes = in.read();
        blockChecksums = (flags & 0x10) != 0;
        frameChecksum = (flags & 0x04) != 0;
        skip((flags & 0x08) != 0 ? Long.BYTES : 0);
        skip((flags & 0x01) != 0 ? Integer.BYTES : 0);
        skip(1);
        // 4 is 64 KiB, 5 is 256 KiB, 6 is 1 MiB, 7 is 4 MiB.
        int code = sizes >> 4 & 7;
        if (code < 4) {
            throw new IOException("an unknown block size");
        }
        mostBlockBytes = 1 << 8 + 2 * code;
        out = new byte[WINDOW_BYTES + mostBlockBytes];
        from = 0;
        to = 0;
        inFrame = true;
        return true;
    }

    /** Moves what matches may still refer to to the beginning. */
    private void keepWindow() {
        int kept = Math.min(to, WINDOW_BYTES);
        System.arraycopy(out, to - kept, out, 0, kept);
        from = kept;
        to = kept;
    }

    private void unpackChecked(int end) throws IOException {
        try {
            unpack(end);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("a block that ends too early", e);
        }
    }

    private void unpack(int end) throws IOException {
        int at = 0;
        while (at < end) {
            int token = block[at++] & 0xff;
            int literals = token >> 4;
            if (literals == 15) {
                int more;
                do {
                    more = block[at++] & 0xff;
                    literals += more;
                } while (more == 255);
            }
            room(literals);
            System.arraycopy(block, at, out, to, literals);
            at += literals;
            to += literals;
            if (at >= end) {
                return;
            }
            int back = block[at] & 0xff | (block[at + 1] & 0xff) << 8;
            at += 2;
            int length = (token & 15) + LEAST_MATCH;
            if ((token & 15) == 15) {
                int more;
                do {
                    more = block[at++] & 0xff;
                    length += more;
                } while (more == 255);
            }
            copy(back, length);
        }
    }

    private void copy(int back, int length) throws IOException {
        room(length);
        if (back == 0 || back > to) {
            throw new IOException("a match before the beginning");
        }
        // Byte by byte: a match may overlap what it makes.
        for (int i = 0; i < length; i++) {
            out[to] = out[to - back];
            to++;
        }
    }

    private void room(int bytes) throws IOException {
        if (bytes > out.length - to) {
            throw new IOException("a block that is larger than it says");
        }
    }

    private void fill(int bytes) throws IOException {
        if (block.length < bytes) {
            block = new byte[mostBlockBytes];
        }
        if (in.readNBytes(block, 0, bytes) < bytes) {
            throw new EOFException();
        }
    }

    private int number() throws IOException {
        byte[] four = in.readNBytes(Integer.BYTES);
        if (four.length < Integer.BYTES) {
            throw new EOFException();
        }
        return four[0] & 0xff | (four[1] & 0xff) << 8 | (four[2] & 0xff) << 16 | (four[3] & 0xff) << 24;
    }

    private void skip(int bytes) throws IOException {
        in.skipNBytes(bytes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
