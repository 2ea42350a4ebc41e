package io.vritti.action;

import io.vritti.disk.DiskFile;
import java.io.File;
import java.nio.charset.StandardCharsets;

/** Reads files that people write by hand; what is larger is none of them. */
final class SmallFile {

    private static final int MOST_BYTES = 64 * 1024;

    private SmallFile() {}

    /** Its bytes, or null if it is no regular file, too large, or cannot be read, or is unknown. */
    static byte[] bytes(File file) {
        return DiskFile.bytes(file.getPath(), MOST_BYTES);
    }

    /** The same as text, or null. */
    static String text(File file) {
        byte[] bytes = bytes(file);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
