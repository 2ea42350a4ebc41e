package io.vritti.world.tree;

import java.util.Set;

/** Names in a tree that no program's outcome hangs on, and that change or grow by themselves. */
final class Skipped {

    /** Objects never change, logs are for people, the rest is what the last command left (gitrepository-layout(5)). */
    private static final Set<String> OF_GIT =
            Set.of("objects", "logs", "lfs", "FETCH_HEAD", "COMMIT_EDITMSG", "gc.log", "gc.pid");

    private static final Set<String> OF_MERCURIAL = Set.of("store", "cache");
    private static final Set<String> OF_SUBVERSION = Set.of("pristine", "tmp");

    /** Files by which a home of ours is known. */
    private static final Set<String> OURS = Set.of("vritti.db", "failed.keys", "decisions.jsonl", "vritti.log");

    private Skipped() {}

    /** @param folder absolute path of what the name is in */
    static boolean is(String folder, String name) {
        if (folder.endsWith("/.git") || folder.contains("/.git/modules/")) {
            return OF_GIT.contains(name);
        }
        return folder.endsWith("/.hg") && OF_MERCURIAL.contains(name)
                || folder.endsWith("/.svn") && OF_SUBVERSION.contains(name);
    }

    /** Whether these are the names in a home of ours, which changes with every call. */
    static boolean ours(String[] names) {
        for (String name : names) {
            if (OURS.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
