package io.vritti.ledger;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A path as its writer named it, made comparable. */
final class AbsolutePath {

    private AbsolutePath() {}

    /** Absolute, without {@code ..}: a link before it makes the path lead elsewhere, and then it is taken to matter. */
    static String of(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }
}
