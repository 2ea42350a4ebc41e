package io.vritti.world.input;

/**
 * What a path leads to: a file, a folder or nothing. It speaks for itself.
 *
 * @param subject absolute path
 */
public record FileTypeInput(String subject) implements Input {

    public static final String FOLDER = "folder";
    public static final String FILE = "file";

    static final String KIND = "type";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        return switch (view.stat(subject).kind()) {
            case MISSING -> "missing";
            case FOLDER -> FOLDER;
            case FILE -> FILE;
            case SPECIAL -> "special";
            case LINK, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject + " is " + (after.equals("missing") ? "gone" : "a " + after + " now");
    }

    @Override
    public String sameness(String state) {
        return subject + " is still a " + state;
    }
}
