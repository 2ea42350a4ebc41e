package io.vritti.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file system as it is now. */
final class DiskAccess implements FileAccess {

    /** A configuration, the largest file that is read here, has some kilobytes. */
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public boolean folder(String path) {
        return new File(path).isDirectory();
    }

    @Override
    public boolean file(String path) {
        return new File(path).isFile();
    }

    @Override
    public String text(String path) {
        File file = new File(path);
        if (path.indexOf('\0') >= 0 || !PlainFile.is(file.toPath()) || file.length() > MOST_BYTES) {
            return null;
        }
        try {
            return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException unreadable) {
            return null;
        }
    }
}
