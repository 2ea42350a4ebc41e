package io.vritti.action;

import io.vritti.git.PlainFile;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads files that people write by hand; what is larger is none of them. */
final class SmallFile {

    private static final int MOST_BYTES = 64 * 1024;

    private SmallFile() {}

    /** Its bytes, or null if it is no regular file, too large, or cannot be read. */
    static byte[] bytes(File file) {
        if (!PlainFile.is(file.toPath()) || file.length() > MOST_BYTES) {
            return null;
        }
        try (InputStream in = new FileInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** The same as text, or null. */
    static String text(File file) {
        byte[] bytes = bytes(file);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
