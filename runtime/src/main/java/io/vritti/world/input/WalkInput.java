package io.vritti.world.input;

import java.util.List;

/**
 * All that lies below a folder, for what walks it.
 *
 * @param subject absolute path
 */
public record WalkInput(Walk walk, String subject) implements Input {

    /** What a walk looks at. */
    public enum Walk {
        ALL("below"),
        /** A work tree of git, without what git keeps for itself. */
        WORK_TREE("worktree"),
        /** What a Java compiler may find a class in. */
        CLASSES("classes");

        private static final List<String> CLASS_ENDINGS = List.of(".java", ".class", ".jar");

        private final String kind;

        Walk(String kind) {
            this.kind = kind;
        }

        boolean enters(String name) {
            return this != WORK_TREE || !name.equals(".git");
        }

        boolean reads(String name) {
            return this != CLASSES || CLASS_ENDINGS.stream().anyMatch(name::endsWith);
        }

        /** Null for another kind of input. */
        static Walk of(String kind) {
            for (Walk walk : values()) {
                if (walk.kind.equals(kind)) {
                    return walk;
                }
            }
            return null;
        }
    }

    private static final String MISSING = "-";

    @Override
    public String kind() {
        return walk.kind;
    }

    @Override
    public String look(FileSystemView view) {
        return switch (view.stat(subject).kind()) {
            case MISSING -> MISSING;
            case FOLDER -> FolderWalk.of(subject, view, walk).state();
            case FILE -> "f";
            case LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        long way = FileInput.wayChangedNanos(subject, view);
        return view.folder(subject)
                ? Math.max(way, FolderWalk.of(subject, view, walk).changedNanos())
                : way;
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject + " deleted";
        }
        return subject + (before.equals(MISSING) ? " created" : " has changed files in it");
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such folder " + subject : "nothing changed in " + subject;
    }
}
