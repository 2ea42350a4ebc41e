package io.vritti.world.input;

/**
 * The type and rights of a path, whatever its content: folders on the way to an input, and files that are overwritten.
 *
 * @param subject absolute path
 */
public record RightsInput(String subject) implements PathInput {

    static final String KIND = "rights";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String state(Stat stat, FileSystemView view) {
        String rights = Integer.toOctalString(stat.mode()) + "." + stat.owner() + "." + stat.group();
        return switch (stat.kind()) {
            case FOLDER -> "d" + rights;
            case FILE -> "f" + rights;
            case SPECIAL -> "s" + rights;
            case MISSING, LINK, UNREADABLE -> null;
        };
    }

    @Override
    public String missing(FileSystemView view) {
        return view.linkStat(subject).missing() ? MISSING : "dangling";
    }

    /** Counts metadata changes only (ctime differs from mtime). To learn whether the file is new, look at its folder. */
    @Override
    public long changedNanos(FileSystemView view) {
        Stat stat = view.stat(subject);
        return stat.changedNanos() == stat.modifiedNanos() ? Long.MIN_VALUE : view.changedNanos(subject);
    }

    @Override
    public String otherwise() {
        return "has another kind, mode or owner";
    }

    @Override
    public String unchanged() {
        return "the mode of " + subject + " unchanged";
    }
}
