package io.vritti.world.input;

/**
 * When names in a folder were last added or taken away: what installs there leaves a name. A folder of packages may hold
 * thousands, so its time stands for them. It speaks for itself where something else was verified to be missing there.
 *
 * @param subject absolute path
 */
public record NamesTimeInput(String subject) implements Input {

    static final String KIND = "names-time";

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
            case FOLDER -> Long.toString(stat.modifiedNanos());
            case FILE, LINK, SPECIAL -> "other";
            case UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return "something was installed in or removed from " + subject;
    }

    @Override
    public String sameness(String state) {
        return "nothing new in " + subject;
    }
}
