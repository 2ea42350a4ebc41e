package io.vritti.ecosystem.rule;

import io.vritti.reads.Paths;
import java.util.ArrayList;
import java.util.List;

/** A folder and those above it, where many tools look for what belongs to a project. */
public final class FoldersUp {

    /** Deeper paths are no project's. */
    private static final int MAX_DEPTH = 40;

    private FoldersUp() {}

    /** @param folder absolute; first itself, then its parent, up to the root */
    public static List<String> from(String folder) {
        List<String> folders = new ArrayList<>();
        for (String up = folder; up != null && folders.size() < MAX_DEPTH; up = Paths.parent(up)) {
            folders.add(up);
        }
        return folders;
    }
}
