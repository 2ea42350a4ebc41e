package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.util.Arrays;

/**
 * The names in one folder that a pattern selects, for shell globs and for what searches a folder by stem or ending.
 *
 * @param folder absolute path
 * @param pattern {@code *}, {@code ?} and {@code [...]} as in the shell
 */
public record MatchesInput(String folder, String pattern) implements Input {

    static final String KIND = "matches";

    private static final int MAX_NAMES = 10_000;

    /** @param subject a path whose last part is a pattern */
    static MatchesInput of(String subject) {
        int slash = subject.lastIndexOf('/');
        return new MatchesInput(slash <= 0 ? "/" : subject.substring(0, slash), subject.substring(slash + 1));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return folder.equals("/") ? "/" + pattern : folder + "/" + pattern;
    }

    @Override
    public String look(FileSystemView view) {
        String[] names = names(view);
        if (names == null) {
            return view.stat(folder).missing() ? "-" : null;
        }
        return names.length + ":" + view.hash(String.join("\0", names));
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return new FolderInput(folder).changedNanos(view);
    }

    @Override
    public String difference(String before, String after) {
        return "what matches " + subject() + " changed";
    }

    @Override
    public String sameness(String state) {
        return "the same names match " + subject();
    }

    /** The matching names, sorted, or null if the folder is missing, unreadable or too large. */
    public String[] names(FileSystemView view) {
        if (!view.folder(folder)) {
            return null;
        }
        String[] names = Disk.names(folder);
        if (names == null || names.length > MAX_NAMES || !view.spend()) {
            return null;
        }
        String[] matching = Arrays.stream(names)
                .filter(name -> name.charAt(0) != '.' || pattern.startsWith("."))
                .filter(name -> PathGlob.matches(pattern, name))
                .toArray(String[]::new);
        Arrays.sort(matching);
        return matching;
    }
}
