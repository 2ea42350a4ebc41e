package io.vritti.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Paths in the order of their last write. Bounded: of many writes only the folders are kept, and of many folders only that there
 * were more. Not thread-safe.
 */
final class RecentWrites {

    /** Some place that the text of a command does not tell. */
    static final String ANYWHERE = "";

    /** An agent edits a handful of files between two runs; at 200 bytes or so each, this is 100 KB. */
    private static final int MOST_PATHS = 256;

    private static final int MOST_FOLDERS = 256;

    private final LinkedHashMap<String, Long> paths = new LinkedHashMap<>();
    private final LinkedHashMap<String, Long> folders = new LinkedHashMap<>();
    private long lastForgotten;

    /** @param count higher than at any write before */
    void note(String path, long count) {
        paths.remove(path);
        paths.put(path, count);
        if (paths.size() > MOST_PATHS) {
            Map.Entry<String, Long> eldest = removeEldest(paths);
            int slash = eldest.getKey().lastIndexOf('/');
            String folder = slash <= 0 ? eldest.getKey() : eldest.getKey().substring(0, slash);
            folders.merge(folder, eldest.getValue(), Math::max);
        }
        if (folders.size() > MOST_FOLDERS) {
            lastForgotten = Math.max(lastForgotten, removeEldest(folders).getValue());
        }
    }

    /** What was written after that count and may matter, in words; null if nothing was. */
    String since(long count, Predicate<String> harmless) {
        if (lastForgotten > count) {
            return "more was written since then than is kept in mind";
        }
        String found = firstSince(count, paths, harmless);
        return found == null ? firstSince(count, folders, harmless) : found;
    }

    private static String firstSince(long count, Map<String, Long> entries, Predicate<String> harmless) {
        for (Map.Entry<String, Long> entry : entries.entrySet()) {
            if (entry.getValue() > count) {
                String path = entry.getKey();
                if (path.equals(ANYWHERE)) {
                    return "a process since then may have written anywhere";
                }
                if (!harmless.test(AbsolutePath.of(path))) {
                    return path + " was written since then";
                }
            }
        }
        return null;
    }

    private static Map.Entry<String, Long> removeEldest(LinkedHashMap<String, Long> entries) {
        Iterator<Map.Entry<String, Long>> all = entries.entrySet().iterator();
        Map.Entry<String, Long> eldest = all.next();
        Map.Entry<String, Long> copy = Map.entry(eldest.getKey(), eldest.getValue());
        all.remove();
        return copy;
    }
}
