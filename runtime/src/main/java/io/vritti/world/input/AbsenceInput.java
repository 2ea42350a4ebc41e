package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.io.File;
import java.util.List;

/**
 * Whether a name is nowhere in some folders, under any of its endings: a module on a search path, a project file in a folder
 * or above it. It speaks for itself.
 *
 * @param name may have folders in it ({@code google/cloud})
 * @param endings that a name may have, "" for none
 * @param folders absolute, without colons
 */
public record AbsenceInput(String name, List<String> endings, List<String> folders) implements Input {

    public static final String MISSING = "missing";

    static final String KIND = "absence";

    private static final String FOUND = "found-in:";

    public AbsenceInput {
        endings = List.copyOf(endings);
        folders = List.copyOf(folders);
    }

    /** Whether these can be written down as one subject and read back. */
    public static boolean sayable(String name, List<String> folders) {
        return name.indexOf('{') < 0
                && name.indexOf('\n') < 0
                && folders.stream().noneMatch(folder -> folder.indexOf(':') >= 0 || !folder.startsWith("/"));
    }

    /** @param subject as {@link #subject} writes it: {@code requests{,.py}:/a:/b} */
    static AbsenceInput of(String subject) {
        int open = subject.indexOf('{');
        int close = subject.indexOf("}:", open);
        return new AbsenceInput(
                subject.substring(0, open),
                List.of(subject.substring(open + 1, close).split(",", -1)),
                List.of(subject.substring(close + 2).split(":")));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return name + "{" + String.join(",", endings) + "}:" + String.join(":", folders);
    }

    @Override
    public String look(FileSystemView view) {
        for (String folder : folders) {
            if (!view.spend()) {
                return null;
            }
            if (Disk.unknown(folder)) {
                return null;
            }
            String state = Disk.exists(folder) ? in(folder) : MISSING;
            if (!MISSING.equals(state)) {
                return state;
            }
        }
        return MISSING;
    }

    private String in(String folder) {
        for (String ending : endings) {
            String candidate = new File(folder, name + ending).getPath();
            if (!Disk.missing(candidate)) {
                return Disk.unknown(candidate) ? null : FOUND + candidate;
            }
        }
        return MISSING;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return after.startsWith(FOUND) ? after.substring(FOUND.length()) + " exists now" : name + " is gone";
    }

    @Override
    public String sameness(String state) {
        return name + (state.equals(MISSING) ? " is still missing" : " is still there");
    }
}
