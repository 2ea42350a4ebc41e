package io.vritti.text;

import java.util.List;

/** Folders in which no disk answers but the kernel: what is below them is made when it is opened, or by the shell itself. */
public final class KernelFolders {

    private static final List<String> ALL = List.of("/dev/", "/proc/", "/sys/");

    private KernelFolders() {}

    /** Whether an absolute path lies below one of them. */
    public static boolean contain(String path) {
        return ALL.stream().anyMatch(path::startsWith);
    }
}
