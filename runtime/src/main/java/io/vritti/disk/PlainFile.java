package io.vritti.disk;

import io.vritti.text.KernelFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells files of a disk from what only looks like one: reading a device, a pipe or a file of the kernel may never end
 * ({@code /proc/kmsg}), and gives something else each time.
 */
public final class PlainFile {

    private PlainFile() {}

    /** Whether a path leads to a regular file of a disk, through links or not; it is not opened. */
    public static boolean is(Path path) {
        try {
            return Disk.reaches(path, true)
                    && Files.isRegularFile(path)
                    && !KernelFolders.contain(path.toRealPath().toString());
        } catch (IOException | SecurityException unknown) {
            return false;
        }
    }
}
