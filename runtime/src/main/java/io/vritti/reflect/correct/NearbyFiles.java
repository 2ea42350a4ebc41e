package io.vritti.reflect.correct;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The names in the folder where a command ran, and in those below it; none where the folder is not known, or lies in a mount that may
 * not answer.
 */
final class NearbyFiles {

    /** In a larger folder some name is always near. */
    private static final int MOST_NAMES = 1_000;

    /** A description of a project is smaller. */
    private static final long MOST_BYTES = 256 * 1024;

    private final Path folder;

    NearbyFiles(Path folder) {
        this.folder = folder;
    }

    boolean areKnown() {
        return folder != null;
    }

    boolean exists(String path) {
        String file = file(path);
        return file != null && Disk.exists(file);
    }

    boolean isProgram(String path) {
        String file = file(path);
        return file != null && Disk.isFile(file) && Disk.canExecute(file);
    }

    /** The names in a folder; none if it is not there, or has too many. */
    List<String> in(String path) {
        String place = file(path);
        String[] names = place == null ? null : Disk.names(place);
        return names == null || names.length > MOST_NAMES ? List.of() : List.of(names);
    }

    /** The text of a small file; empty if it is not there. */
    String text(String name) {
        String file = file(name);
        String text = file == null ? null : DiskFile.text(file, MOST_BYTES);
        return text == null ? "" : text;
    }

    private String file(String path) {
        try {
            return folder == null ? null : folder.resolve(path).toString();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
