package io.vritti.archive;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads the lines of an archive file, after comparing its checksum with the manifest. */
final class EpisodeFileReader implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** The longest line. A row of the memory has at most 4 MiB, and a line little more. */
    private static final int MOST_CHARACTERS = 8 << 20;

    /** The beginning of a line, whose second field is the id. */
    private static final Pattern ID = Pattern.compile("^\\{\"schema\":\\d+,\"id\":\"(ep-[0-9a-f]{10})\"");

    private final BufferedReader lines;

    /** @throws ArchiveException if the file is missing or damaged */
    EpisodeFileReader(File folder, ArchiveFile entry) throws IOException {
        File file = new File(folder, entry.name());
        if (!file.isFile()) {
            throw new ArchiveException(file + " is not there; the manifest says it holds " + entry.episodes()
                    + " episodes: put it back, or, if it is gone for good, remove " + new File(folder, Manifest.NAME)
                    + ", and the files that are there are listed anew");
        }
        if (!Checksum.of(file).equals(entry.sha256())) {
            throw new ArchiveException(file + " is damaged: its SHA-256 is not that of the manifest; none of its "
                    + entry.episodes() + " episodes is read; put a sound copy of it in its place");
        }
        lines = lines(file);
    }

    private static BufferedReader lines(File file) throws IOException {
        return new BufferedReader(new Bounded(
                new InputStreamReader(
                        new GZIPInputStream(new FileInputStream(file), BUFFER_BYTES), StandardCharsets.UTF_8),
                file));
    }

    /**
     * The next line, or null at the end.
     *
     * @throws ArchiveException if it is longer than that of any episode
     */
    String next() throws IOException {
        return lines.readLine();
    }

    /** The id of a line's episode; empty if the line has none. */
    static String idOf(String line) {
        Matcher id = ID.matcher(line);
        return id.find() ? id.group(1) : "";
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** A reader that fails at a line that is too long: a few kilobytes could unpack to more than the heap of a host, where retention runs. */
    private static final class Bounded extends FilterReader {

        private final File file;
        private int length;

        Bounded(Reader in, File file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read(char[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            for (int i = from; i < from + read; i++) {
                length = buffer[i] == '\n' ? 0 : length + 1;
                if (length > MOST_CHARACTERS) {
                    throw new ArchiveException(file + " is damaged: it has a line of more than " + MOST_CHARACTERS
                            + " characters, which no episode has");
                }
            }
            return read;
        }
    }
}
