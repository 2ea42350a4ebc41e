package io.vritti.world.input;

/**
 * A file whose being there is the lock: the very same file, since another one is another holder's. It speaks for itself.
 *
 * @param subject absolute path
 */
public record LockFileInput(String subject) implements Input {

    public static final String GONE = "gone";

    static final String KIND = "lock-file";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat stat = view.linkStat(subject);
        return switch (stat.kind()) {
            case MISSING -> GONE;
            case UNREADABLE -> null;
            case FILE, FOLDER, LINK, SPECIAL -> stat.inode() + "." + stat.modifiedNanos();
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject + (after.equals(GONE) ? " is gone" : " is another one now");
    }

    @Override
    public String sameness(String state) {
        return subject + " is still there";
    }
}
