package io.vritti.store.kyrodb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** A text as Vritti packs it: {@code gz:} and the base64 of a zlib stream, not of gzip (facts.md §4.4). */
final class PackedText {

    private static final String MARK = "gz:";

    /** No episode is larger; a stream that claims to be may be a bomb. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int STEP_BYTES = 8 << 10;

    private PackedText() {}

    static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MARK + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @return null if it is neither packed so nor plain */
    static String unpack(String packed) {
        if (packed == null || !packed.startsWith(MARK)) {
            return packed;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getMimeDecoder().decode(packed.substring(MARK.length())));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] step = new byte[STEP_BYTES];
            while (!inflater.finished()) {
                int read = inflater.inflate(step);
                if (read == 0 && !inflater.finished() || bytes.size() > MOST_BYTES) {
                    return null;
                }
                bytes.write(step, 0, read);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | DataFormatException e) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
