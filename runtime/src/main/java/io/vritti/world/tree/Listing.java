package io.vritti.world.tree;

import io.vritti.world.input.FileClock;
import io.vritti.world.input.Salted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The result of one walk over some trees, name by name. Kept in memory only, and forgotten when there are too many. */
public final class Listing {

    /** The one part of trees that have too many. */
    public static final String WHOLE = "the tree";

    private static final String OUTSIDE = "settings or packages";

    /** The files of a root itself, besides its folders. */
    static final String TOP = ".";

    private final long takenMillis;
    private final boolean wholly;
    private final boolean times;
    private final int size;
    private volatile Map<String, TreeEntry> entries;

    /**
     * @param entries by absolute path
     * @param takenMillis wall clock when the walk began
     * @param wholly whether the content of every file in the trees was read that is not too large for it
     * @param times whether it matters when a file was last written, though the same is in it
     */
    Listing(Map<String, TreeEntry> entries, long takenMillis, boolean wholly, boolean times) {
        this.entries = entries;
        this.takenMillis = takenMillis;
        this.wholly = wholly;
        this.times = times;
        this.size = entries.size();
    }

    /** How many names are in it. */
    public int size() {
        return size;
    }

    /** Whether it knows what is in every file. */
    public boolean wholly() {
        return wholly;
    }

    public boolean forgotten() {
        return entries == null;
    }

    void forget() {
        entries = null;
    }

    /** What was found at this path, or null. */
    TreeEntry find(String path) {
        Map<String, TreeEntry> known = entries;
        return known == null ? null : known.get(path);
    }

    /** Whether this very name was looked at, so that a change of it is seen. */
    public boolean compares(String path) {
        TreeEntry entry = find(path);
        return entry != null && entry.kind() != TreeEntry.Kind.CLOSED_FOLDER;
    }

    Collection<String> paths() {
        Map<String, TreeEntry> known = entries;
        return known == null ? Set.of() : known.keySet();
    }

    /** What changed before this time cannot have changed again, after this walk, without another time. */
    public long settledNanos() {
        return FileClock.sureBeforeNanos(takenMillis);
    }

    /** The paths that are not in a later listing what they are in this one; unordered. */
    List<String> differences(Listing later) {
        List<String> different = new ArrayList<>();
        Set<String> paths = new HashSet<>(paths());
        paths.addAll(later.paths());
        long settled = settledNanos();
        for (String path : paths) {
            TreeEntry before = find(path);
            TreeEntry after = later.find(path);
            if (before == null || after == null || !before.same(after, settled, comparesTime(path))) {
                different.add(path);
            }
        }
        return different;
    }

    /**
     * Hashes of shape and content by top-level folder, comparable with other listings of the same salt, of other machines and
     * times too.
     *
     * @param roots absolute; what is in none of them makes a part of its own
     */
    public Map<String, String> parts(List<String> roots, long salt) {
        Map<String, List<String>> byPart = new TreeMap<>();
        for (String path : paths()) {
            byPart.computeIfAbsent(part(path, roots), p -> new ArrayList<>()).add(path);
        }
        Map<String, String> hashes = new TreeMap<>();
        byPart.forEach((part, paths) -> {
            paths.sort(null);
            hashes.put(part, hash(paths, part.equals(OUTSIDE) ? List.of() : roots, salt));
        });
        return hashes;
    }

    /** One hash of it all, comparable as {@link #parts} are. */
    public String whole(List<String> roots, long salt) {
        return hash(paths().stream().sorted().toList(), roots, salt);
    }

    private String hash(List<String> paths, List<String> roots, long salt) {
        ByteBuffer bytes = ByteBuffer.allocate(paths.size() * 3 * Long.BYTES);
        for (String path : paths) {
            TreeEntry entry = find(path);
            boolean outside = part(path, roots).equals(OUTSIDE);
            bytes.putLong(Content.hash(path)).putLong(entry.shape()).putLong(entry.weight(outside, comparesTime(path)));
        }
        return Salted.hash(salt, bytes.array());
    }

    /** A mere look at the state rewrites files of git, so they are not compared. */
    private boolean comparesTime(String path) {
        return times && !path.contains("/.git/");
    }

    private static String part(String path, List<String> roots) {
        for (String root : roots) {
            if (path.equals(root)) {
                return root + "/" + TOP;
            }
            if (path.startsWith(root + "/")) {
                int slash = path.indexOf('/', root.length() + 1);
                return slash < 0 ? root + "/" + TOP : path.substring(0, slash);
            }
        }
        return OUTSIDE;
    }
}
