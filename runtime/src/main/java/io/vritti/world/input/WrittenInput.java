package io.vritti.world.input;

/**
 * The time of a file's last write, for programs that compare times, as make does.
 *
 * @param subject absolute path
 */
public record WrittenInput(String subject) implements PathInput {

    static final String KIND = "written";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String state(Stat stat, FileSystemView view) {
        return switch (stat.kind()) {
            case FILE, FOLDER -> Long.toString(stat.modifiedNanos());
            case MISSING, LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return new FileInput(subject).changedNanos(view);
    }

    @Override
    public String otherwise() {
        return "written";
    }

    @Override
    public String unchanged() {
        return subject + " is as old as it was";
    }
}
