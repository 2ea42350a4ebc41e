package io.vritti.text;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder and those above it, where git and most build tools look for what belongs to a project. The length of the path is the
 * only bound: the kernel takes no path of more than 4,096 bytes (limits.h, PATH_MAX), and a search that stopped earlier than the
 * tool's own would call a project missing that the tool finds.
 */
public final class FoldersUp {

    private FoldersUp() {}

    /** @param folder absolute; it comes first, then its parent, up to the root */
    public static List<String> from(String folder) {
        List<String> folders = new ArrayList<>();
        for (String up = folder; up != null; up = new File(up).getParent()) {
            folders.add(up);
        }
        return folders;
    }
}
