package io.vritti.world.input;

import io.vritti.disk.Disk;

/**
 * Whether this user may execute a file. It speaks for itself.
 *
 * @param subject absolute path
 */
public record ExecutableBitInput(String subject) implements Input {

    public static final String NOT_EXECUTABLE = "not-executable";

    static final String KIND = "executable";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        return switch (view.stat(subject).kind()) {
            case MISSING -> "missing";
            case FOLDER -> "folder";
            case FILE -> Disk.canExecute(subject) ? "executable" : NOT_EXECUTABLE;
            case LINK, SPECIAL, UNREADABLE -> null;
        };
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject + " is " + after.replace('-', ' ') + " now";
    }

    @Override
    public String sameness(String state) {
        return subject + " is still " + state.replace('-', ' ');
    }
}
