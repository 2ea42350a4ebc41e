package io.vritti.archive;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Writes episodes into a new compressed file, one line each. The file gets its name only once it is whole and on the disk. */
final class EpisodeFileWriter implements AutoCloseable {

    /** The version of the form of the lines. */
    static final int SCHEMA = 1;

    static final String SUFFIX = ".jsonl.gz";

    /** How many digits of the checksum are in the name: enough to tell files apart that were made in the same second. */
    private static final int DIGITS = 12;

    private static final int BUFFER_BYTES = 64 * 1024;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final File folder;
    private final String home;
    private final File partial;
    private final FileOutputStream file;
    private final MessageDigest digest = Checksum.sha256();
    private final OutputStream lines;
    private final LineTotals totals = new LineTotals();
    private boolean finished;

    /** @param home number of the home that the episodes belong to */
    EpisodeFileWriter(File folder, String home) throws IOException {
        this.folder = folder;
        this.home = home;
        this.partial = Durable.partial(folder, "episodes");
        this.file = new FileOutputStream(partial);
        this.lines = new GZIPOutputStream(
                new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER_BYTES), BUFFER_BYTES);
    }

    /** @param line the line of an episode, without its line end */
    void add(String line) throws IOException {
        lines.write(totals.add(line));
    }

    long episodes() {
        return totals.episodes();
    }

    /**
     * Gives the file its name.
     *
     * @return the entry of the file for the manifest
     */
    ArchiveFile finish(boolean unsettled, long nowMillis) throws IOException {
        lines.flush();
        ((GZIPOutputStream) lines).finish();
        lines.flush();
        file.getFD().sync();
        lines.close();
        long bytes = partial.length();
        String sha256 = HexFormat.of().formatHex(digest.digest());
        String name =
                "episodes-" + TIME.format(Instant.ofEpochMilli(nowMillis)) + '-' + sha256.substring(0, DIGITS) + SUFFIX;
        Durable.rename(partial, new File(folder, name));
        finished = true;
        return totals.entry(name, home, nowMillis, bytes, sha256, unsettled);
    }

    /** Removes the file unless it was finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            try {
                file.close();
            } finally {
                partial.delete();
            }
        }
    }
}
