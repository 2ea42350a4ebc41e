package io.vritti.ledger;

import java.util.List;

/**
 * What programs write of themselves, whatever they work on: logs, caches and state of their own. A mend is not made there by the
 * host's own code; a command that names such a place ({@code rm -rf ~/.cache/x}) counts all the same.
 */
public final class RoutineWrites {

    /** Folders of that name below a hidden folder of the home (XDG base directories, and what came before them). */
    private static final List<String> FOLDERS = List.of(
            "/.cache/", "/cache/", "/caches/", "/log/", "/logs/", "/_logs/", "/state/", "/sessions/", "/history/");

    private static final List<String> ENDINGS = List.of(".log", ".jsonl", ".lock", ".pid");

    private final String home;
    private final String own;

    /**
     * @param home the user's home folder, absolute; or ""
     * @param own our own home, absolute; or ""
     */
    public RoutineWrites(String home, String own) {
        this.home = home;
        this.own = own;
    }

    boolean hold(String path) {
        return path.startsWith("/dev/") && !path.startsWith("/dev/shm/")
                || path.startsWith("/proc/")
                || path.startsWith("/var/log/")
                || !own.isEmpty() && path.startsWith(own)
                || ofUser(path);
    }

    private boolean ofUser(String path) {
        if (home.isEmpty() || !path.startsWith(home + "/.")) {
            return false;
        }
        String below = path.substring(home.length());
        return FOLDERS.stream().anyMatch(below::contains) || ENDINGS.stream().anyMatch(below::endsWith);
    }
}
