package io.vritti.git;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import java.nio.charset.StandardCharsets;

/** The file system as it is now; what is unknown counts as none of the three. */
final class DiskAccess implements FileAccess {

    /** A configuration, the largest file that is read here, has some kilobytes. */
    private static final int MOST_BYTES = 64 * 1024;

    @Override
    public boolean folder(String path) {
        return Disk.isFolder(path);
    }

    @Override
    public boolean file(String path) {
        return Disk.isFile(path);
    }

    @Override
    public String text(String path) {
        byte[] bytes = DiskFile.bytes(path, MOST_BYTES);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
