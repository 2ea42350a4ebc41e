package io.vritti.home;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Replaces a file as a whole: who reads it sees the old content or the new one, never a part. Not forced to the disk, so
 * for files that can be made again.
 */
public final class AtomicFile {

    /** How the name of a file ends that is being written, or whose writer was killed. */
    static final String PARTIAL = ".tmp";

    private static final int ATTEMPTS = 1_000;

    private AtomicFile() {}

    /**
     * Several JVMs may replace the same file at once: the last one wins.
     *
     * @throws IOException if it cannot be written; the old content is then still there
     */
    public static void replace(File file, byte[] content) throws IOException {
        replace(file, new ByteArrayInputStream(content));
    }

    /** A new file, which no other JVM has; {@link File#createTempFile} would load all security providers for its name. */
    private static File nextTo(File file) throws IOException {
        long number = System.nanoTime();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            File next =
                    new File(file.getParentFile(), file.getName() + "." + Long.toHexString(number + attempt) + PARTIAL);
            if (next.createNewFile()) {
                return next;
            }
        }
        throw new IOException("no file can be made next to " + file);
    }

    /** As {@link #replace(File, byte[])}, for what is too much to hold at once; reads the content to its end. */
    public static void replace(File file, InputStream content) throws IOException {
        File next = nextTo(file);
        try {
            OwnerOnly.restrict(next);
            try (OutputStream out = new FileOutputStream(next)) {
                content.transferTo(out);
            }
            if (!next.renameTo(file) && !(file.delete() && next.renameTo(file))) {
                throw new IOException(file + " cannot be replaced");
            }
        } finally {
            next.delete();
        }
    }
}
