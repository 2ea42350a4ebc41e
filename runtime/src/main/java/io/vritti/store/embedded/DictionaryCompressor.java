package io.vritti.store.embedded;

import io.vritti.bounded.LatestMap;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text as zlib packs it, primed with phrases that such texts are made of ({@link CompressionDictionary}), because rows are too short to
 * bring their own. The first byte says with which phrases. Not thread-safe.
 */
final class DictionaryCompressor implements AutoCloseable {

    /** What one row may grow to when unpacked: far above what capture keeps, and small enough for a host's heap. */
    private static final int MAX_UNPACKED_BYTES = 4 << 20;

    private static final int BUFFER_BYTES = 4096;

    /** Each may be some kilobytes. */
    private static final int MOST_LATEST = 8;

    private final CompressionDictionary phrases;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[BUFFER_BYTES];

    /** What is imported has all the same evidence, and what fails again and again hardly another; each is packed with {@link #lastWith}. */
    private final LatestMap<String, byte[]> latest = new LatestMap<>(MOST_LATEST);

    private byte[] lastWith;

    DictionaryCompressor(CompressionDictionary phrases) {
        this.phrases = phrases;
    }

    /** @return null for null */
    byte[] pack(String text) {
        if (text == null) {
            return null;
        }
        byte[] with = phrases.newest();
        if (with != lastWith) {
            latest.clear();
            lastWith = with;
        }
        byte[] known = latest.get(text);
        if (known == null) {
            known = pack(text.getBytes(StandardCharsets.UTF_8));
            latest.put(text, known);
        }
        return known;
    }

    byte[] pack(byte[] bytes) {
        return pack(bytes, null);
    }

    /** @param beside text that is at hand when it is unpacked, too, and has much in common with this; or null */
    byte[] pack(byte[] bytes, String beside) {
        deflater.reset();
        deflater.setDictionary(phrases.newest());
        if (beside != null && !beside.isEmpty()) {
            deflater.setDictionary(beside.getBytes(StandardCharsets.UTF_8));
        }
        deflater.setInput(bytes);
        deflater.finish();
        int length = 1;
        buffer[0] = (byte) phrases.newestNumber();
        while (!deflater.finished()) {
            length += deflater.deflate(buffer, length, buffer.length - length);
            growIfFull(length);
        }
        return Arrays.copyOf(buffer, length);
    }

    /** @return null for null */
    String unpackText(byte[] packed) throws SQLException {
        return packed == null ? null : new String(unpack(packed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if it was not packed here */
    byte[] unpack(byte[] packed) throws SQLException {
        return unpack(packed, null);
    }

    /** @param beside as it was when this was packed */
    byte[] unpack(byte[] packed, String beside) throws SQLException {
        if (packed.length == 0) {
            throw new IllegalStateException("damaged: empty");
        }
        inflater.reset();
        inflater.setDictionary(phrases.of(packed[0] & 0xff));
        if (beside != null && !beside.isEmpty()) {
            inflater.setDictionary(beside.getBytes(StandardCharsets.UTF_8));
        }
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
