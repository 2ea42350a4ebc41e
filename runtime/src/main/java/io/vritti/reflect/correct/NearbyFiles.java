package io.vritti.reflect.correct;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The names in the folder where a command ran, and in those below it; none where the folder is not known. */
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
        try {
            return folder != null && Files.exists(folder.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    boolean isProgram(String path) {
        try {
            Path file = folder == null ? null : folder.resolve(path);
            return file != null && Files.isRegularFile(file) && Files.isExecutable(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The names in a folder; none if it is not there, or has too many. */
    List<String> in(String path) {
        List<String> names = new ArrayList<>();
        if (folder == null) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(path))) {
            for (Path file : files) {
                names.add(String.valueOf(file.getFileName()));
                if (names.size() > MOST_NAMES) {
                    return List.of();
                }
            }
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
        return names;
    }

    /** The text of a small file; empty if it is not there. */
    String text(String name) {
        try {
            Path file = folder == null ? null : folder.resolve(name);
            boolean small = file != null && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
            return small ? Files.readString(file) : "";
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
