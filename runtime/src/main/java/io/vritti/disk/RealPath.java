package io.vritti.disk;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Resolves a path with all its links. */
public final class RealPath {

    private RealPath() {}

    /** Absolute, without links; null if it leads nowhere, or is unknown. */
    public static String of(String path) {
        try {
            Path link = Path.of(path);
            return Disk.reaches(link, true) ? link.toRealPath().toString() : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
