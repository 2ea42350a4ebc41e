package io.vritti.state.input;

/**
 * All that lies below a folder, for what walks it.
 *
 * @param subject absolute path
 */
public record BelowInput(String subject) implements Input {

    static final String KIND = "below";

    private static final String MISSING = "-";
    private static final String UNWALKED = "";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(View view) {
        return switch (view.stat(subject).kind()) {
            case MISSING -> MISSING;
            case FOLDER -> FolderWalk.of(subject, view, UNWALKED).state();
            case FILE -> "f";
            case LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(View view) {
        long way = FileInput.wayChangedNanos(subject, view);
        return view.folder(subject)
                ? Math.max(way, FolderWalk.of(subject, view, UNWALKED).changedNanos())
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
