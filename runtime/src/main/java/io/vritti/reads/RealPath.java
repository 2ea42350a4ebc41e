package io.vritti.reads;

import java.io.IOException;
import java.nio.file.Path;

/** Resolves a path with all its links. */
public final class RealPath {

    private RealPath() {}

    /** Absolute, without links; null if it leads nowhere. */
    public static String of(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return null;
        }
    }
}
