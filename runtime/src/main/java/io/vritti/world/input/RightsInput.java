package io.vritti.world.input;

/**
 * The type and rights of a path, whatever its content: folders on the way to an input, and files that are overwritten.
 *
 * @param subject absolute path
 */
public record RightsInput(String subject) implements Input {

    static final String KIND = "rights";

    private static final String MISSING = "-";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat stat = view.stat(subject);
        String rights = Integer.toOctalString(stat.mode()) + "." + stat.owner() + "." + stat.group();
        return switch (stat.kind()) {
            case MISSING -> view.linkStat(subject).missing() ? MISSING : "dangling";
            case FOLDER -> "d" + rights;
            case FILE -> "f" + rights;
            case SPECIAL -> "s" + rights;
            case LINK, UNREADABLE -> null;
        };
    }

    /** Counts metadata changes only (ctime differs from mtime). To learn whether the file is new, look at its folder. */
    @Override
    public long changedNanos(FileSystemView view) {
        Stat stat = view.stat(subject);
        return stat.changedNanos() == stat.modifiedNanos() ? Long.MIN_VALUE : view.changedNanos(subject);
    }

    @Override
    public String difference(String before, String after) {
        if (after.equals(MISSING)) {
            return subject + " deleted";
        }
        return subject + (before.equals(MISSING) ? " created" : " has another kind, mode or owner");
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no such file " + subject : "the mode of " + subject + " unchanged";
    }
}
