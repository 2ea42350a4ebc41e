package io.vritti.world.input;

/**
 * The time of a file's last write, for programs that compare times, as make does.
 *
 * @param subject absolute path
 */
public record WrittenInput(String subject) implements Input {

    static final String KIND = "written";

    private static final String MISSING = "-";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat stat = view.stat(subject);
        return switch (stat.kind()) {
            case MISSING -> MISSING;
            case FILE, FOLDER -> Long.toString(stat.modifiedNanos());
            case LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return new FileInput(subject).changedNanos(view);
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject + " deleted";
        }
        return subject + (before.equals(MISSING) ? " created" : " written");
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such file " + subject : subject + " is as old as it was";
    }
}
