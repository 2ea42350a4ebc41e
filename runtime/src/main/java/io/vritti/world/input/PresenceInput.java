package io.vritti.world.input;

/**
 * Whether a path exists. Its state alone is proof: an action that needs a missing path fails, however long it has been missing.
 *
 * @param subject absolute path
 */
public record PresenceInput(String subject) implements Input {

    public static final String MISSING = "missing";
    public static final String EXISTS = "exists";
    /** A link is there, but leads nowhere: it cannot be read, and cannot be created. */
    public static final String DANGLING = "dangling";

    static final String KIND = "presence";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        Stat link = view.linkStat(subject);
        return switch (link.kind()) {
            case MISSING -> MISSING;
            case UNREADABLE -> null;
            case LINK -> followed(view.stat(subject));
            case FILE, FOLDER, SPECIAL -> EXISTS;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public boolean missingIn(String state) {
        return state.equals(MISSING);
    }

    @Override
    public String difference(String before, String after) {
        return subject + (after.equals(EXISTS) ? " exists now" : " is gone");
    }

    @Override
    public String sameness(String state) {
        return state.equals(EXISTS) ? subject + " exists" : "no such file " + subject;
    }

    private static String followed(Stat stat) {
        return switch (stat.kind()) {
            case MISSING -> DANGLING;
            case UNREADABLE -> null;
            case FILE, FOLDER, SPECIAL, LINK -> EXISTS;
        };
    }
}
