package io.vritti.store.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text as zlib packs it, primed with the words that such texts are made of, because rows are too short to bring their own.
 * The first byte says with which words. Not thread-safe.
 */
final class Packed implements AutoCloseable {

    private static final byte FIRST_WORDS = 1;

    /** What one row may grow to when unpacked: far above what capture keeps, and small enough for a host's heap. */
    private static final int MAX_UNPACKED_BYTES = 4 << 20;

    private static final int BUFFER_BYTES = 4096;

    private final byte[] words = PackedWords.FIRST.getBytes(StandardCharsets.UTF_8);
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[BUFFER_BYTES];

    /** @return null for null */
    byte[] pack(String text) {
        return text == null ? null : pack(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] pack(byte[] bytes) {
        deflater.reset();
        deflater.setDictionary(words);
        deflater.setInput(bytes);
        deflater.finish();
        int length = 1;
        buffer[0] = FIRST_WORDS;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer, length, buffer.length - length);
            growIfFull(length);
        }
        return Arrays.copyOf(buffer, length);
    }

    /** @return null for null */
    String unpackText(byte[] packed) {
        return packed == null ? null : new String(unpack(packed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if it was not packed here */
    byte[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FIRST_WORDS) {
            throw new IllegalStateException("packed with words that this version does not know");
        }
        inflater.reset();
        inflater.setDictionary(words);
        inflater.setInput(packed, 1, packed.length - 1);
        int length = 0;
        try {
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer, length, buffer.length - length);
                length += more;
                boolean stuck = more == 0 && length < buffer.length && !inflater.finished();
                if (stuck || length > MAX_UNPACKED_BYTES) {
                    throw new IllegalStateException("damaged: cut short or too long");
                }
                growIfFull(length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("damaged: " + e.getMessage(), e);
        }
        return Arrays.copyOf(buffer, length);
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }

    private void growIfFull(int length) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
