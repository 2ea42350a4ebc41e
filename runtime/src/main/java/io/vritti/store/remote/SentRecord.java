package io.vritti.store.remote;

import io.vritti.home.AtomicFile;
import io.vritti.home.OwnerOnly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * When a home last began to send all that it knows, and why.
 *
 * @param source names the store, and for which customer
 * @param atMillis wall clock
 * @param lost whether the store lacked what it had taken before; else it was the first time
 */
public record SentRecord(String source, long atMillis, boolean lost) {

    private static final String SOURCE = "source";
    private static final String AT = "at";
    private static final String LOST = "lost";

    /** In a file of the home; null where nothing was ever sent. */
    public static SentRecord read(File file) {
        Properties kept = new Properties();
        try (InputStream in = new FileInputStream(file)) {
            kept.load(new ByteArrayInputStream(in.readAllBytes()));
            return new SentRecord(
                    kept.getProperty(SOURCE, ""),
                    Long.parseLong(kept.getProperty(AT, "0")),
                    Boolean.parseBoolean(kept.getProperty(LOST)));
        } catch (IOException | RuntimeException unusable) {
            return null;
        }
    }

    void write(File file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(SOURCE, source);
        kept.setProperty(AT, Long.toString(atMillis));
        kept.setProperty(LOST, Boolean.toString(lost));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kept.store(bytes, null);
        OwnerOnly.makeFolder(file.getParentFile());
        AtomicFile.replace(file, bytes.toByteArray());
    }
}
