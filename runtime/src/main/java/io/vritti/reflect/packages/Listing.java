package io.vritti.reflect.packages;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Reads the lines of a file, plain or compressed, until one is the last that is wanted. */
final class Listing {

    private static final int BUFFER_BYTES = 64 * 1024;

    private Listing() {}

    /**
     * Hands each line on until {@code until} says that it is enough, or the limit is reached. A file that cannot be read, or is
     * compressed in another way, has no lines.
     */
    static void read(Path file, ReadLimit limit, Predicate<String> until) {
        if (!limit.mayOpen(file)) {
            return;
        }
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(unpacked(file, raw), StandardCharsets.UTF_8), BUFFER_BYTES)) {
            String line = lines.readLine();
            while (line != null && limit.allows(line.length() + 1L) && !until.test(line)) {
                line = lines.readLine();
            }
        } catch (IOException | RuntimeException e) {
            // What was read of a damaged file counts.
            return;
        }
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        InputStream buffered = new BufferedInputStream(raw, BUFFER_BYTES);
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(buffered, BUFFER_BYTES);
        }
        return name.endsWith(".lz4") ? new Lz4InputStream(buffered) : buffered;
    }

    /** The files of a folder whose names match, in order; none if the folder is not there. */
    static List<Path> files(Path folder, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        Collections.sort(files);
        return files;
    }
}
