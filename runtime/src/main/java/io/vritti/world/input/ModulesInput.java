package io.vritti.world.input;

import io.vritti.disk.Disk;
import java.io.File;
import java.util.Arrays;
import java.util.Set;

/**
 * The names in a folder that Python could import: modules, compiled ones, and folders.
 *
 * @param subject absolute path
 */
public record ModulesInput(String subject) implements Input {

    static final String KIND = "modules";

    private static final int MAX_NAMES = 1_000;
    private static final Set<String> NEVER = Set.of("__pycache__", ".git");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        String[] names = names(view);
        return names == null ? null : names.length + ":" + view.hash(String.join("\0", names));
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return new FolderInput(subject).changedNanos(view);
    }

    @Override
    public String difference(String before, String after) {
        return "other modules in " + subject;
    }

    @Override
    public String sameness(String state) {
        return "the same modules in " + subject;
    }

    /** Sorted, or null if the folder cannot be read. */
    public String[] names(FileSystemView view) {
        String[] names = view.folder(subject) && view.spend() ? Disk.names(subject) : null;
        if (names == null || names.length > MAX_NAMES) {
            return null;
        }
        String[] modules = Arrays.stream(names)
                .filter(name -> !NEVER.contains(name) && importable(name, view))
                .toArray(String[]::new);
        Arrays.sort(modules);
        return view.overBudget() ? null : modules;
    }

    private boolean importable(String name, FileSystemView view) {
        return name.endsWith(".py")
                || name.endsWith(".so")
                || name.endsWith(".pyd")
                || name.endsWith(".pyc")
                || name.indexOf('.') < 0 && view.folder(subject + File.separator + name);
    }
}
