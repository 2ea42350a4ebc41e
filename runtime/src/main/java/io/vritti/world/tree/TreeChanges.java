package io.vritti.world.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Describes in words what has changed in a tree. */
public final class TreeChanges {

    private static final int MOST_TOLD = 6;

    private TreeChanges() {}

    /** Name by name: {@code "src/x.py edited"}; empty if nothing has. Short paths first, files before folders. */
    public static List<String> between(Listing then, Listing now) {
        List<String> paths = new ArrayList<>(then.differences(now));
        paths.sort(Comparator.comparing((String path) -> isFolder(path, then, now))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()));
        List<String> told = new ArrayList<>();
        for (String path : paths.subList(0, Math.min(MOST_TOLD, paths.size()))) {
            told.add(path + happened(then.find(path), now.find(path)));
        }
        if (paths.size() > MOST_TOLD) {
            told.add(paths.size() - MOST_TOLD + " other names");
        }
        return told;
    }

    /** By top-level folder, where no listing of then is left: {@code "something in src"}. */
    public static List<String> between(Map<String, String> then, Map<String, String> now) {
        List<String> told = new ArrayList<>();
        TreeSet<String> parts = new TreeSet<>(then.keySet());
        parts.addAll(now.keySet());
        for (String part : parts) {
            if (!String.valueOf(then.get(part)).equals(now.get(part)) && told.size() < MOST_TOLD) {
                told.add("something in " + part + " changed");
            }
        }
        return told;
    }

    private static boolean isFolder(String path, Listing then, Listing now) {
        TreeEntry entry = now.find(path) == null ? then.find(path) : now.find(path);
        return entry.kind() != TreeEntry.Kind.FILE && entry.kind() != TreeEntry.Kind.LINK;
    }

    private static String happened(TreeEntry before, TreeEntry after) {
        if (after == null || after.kind() == TreeEntry.Kind.MISSING) {
            return " deleted";
        }
        if (before == null || before.kind() == TreeEntry.Kind.MISSING) {
            return " created";
        }
        return switch (after.kind()) {
            case LINK -> " links elsewhere";
            case CLOSED_FOLDER -> " has other names in it";
            default -> before.shape() == after.shape() ? " edited" : " has another kind, mode or owner";
        };
    }
}
