package io.vritti.store.embedded;

import io.vritti.home.Home;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the memory of a home that may not be written. SQLite itself writes beside a database that it only reads (the index of
 * its log), and may have to bring the tables of an older version up to date.
 */
final class CopiedHome {

    /** The log last: what is moved out of it while the copy is made is in the database or in the log, or in both. */
    private static final List<String> SUFFIXES = List.of("", "-wal");

    private final Path folder;

    /** @throws StoreException if it cannot be copied */
    CopiedHome(Home original) {
        try {
            folder = Files.createTempDirectory("vritti-");
        } catch (IOException e) {
            throw notCopied(original, e);
        }
        try {
            copy(original);
        } catch (IOException e) {
            delete();
            throw notCopied(original, e);
        }
    }

    private void copy(Home original) throws IOException {
        for (String suffix : SUFFIXES) {
            Path file = Path.of(original.database() + suffix);
            if (Files.isRegularFile(file)) {
                Path copy = folder.resolve(file.getFileName());
                Files.copy(file, copy);
                copy.toFile().setWritable(true, true);
            }
        }
    }

    private static StoreException notCopied(Home original, IOException e) {
        return new StoreException(
                original.database() + " cannot be written, nor copied to the folder of temporary files: "
                        + e.getMessage(),
                e);
    }

    Home home() {
        return Home.at(folder.toFile());
    }

    /** Never fails: what is left lies in a folder for the owner only, among the temporary files. */
    void delete() {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException gone) {
            folder.toFile().delete();
        }
    }
}
