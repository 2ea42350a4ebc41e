package io.vritti.world.input;

import io.vritti.disk.Disk;

/**
 * What this user may do with a path: read, write and execute, as the kernel answers (access(2)), read-only mounts included. It
 * speaks for itself.
 *
 * @param subject absolute path
 */
public record AccessInput(String subject) implements Input {

    static final String KIND = "access";

    public static final String MISSING = "missing";

    @Override
    public String kind() {
        return KIND;
    }

    /** {@code r-x}, or {@code ---} also where a folder on the way may not be entered. */
    @Override
    public String look(FileSystemView view) {
        if (view.stat(subject).missing()) {
            return MISSING;
        }
        if (Disk.unknown(subject)) {
            return null;
        }
        return (Disk.canRead(subject) ? "r" : "-")
                + (Disk.canWrite(subject) ? "w" : "-")
                + (Disk.canExecute(subject) ? "x" : "-");
    }

    /** Whether this state denies reading. */
    public static boolean unreadable(String state) {
        return state.charAt(0) == '-';
    }

    /** Whether this state denies executing a file, or entering a folder. */
    public static boolean closed(String state) {
        return !state.equals(MISSING) && state.charAt(2) == '-';
    }

    /** Whether this state denies writing. */
    public static boolean unwritable(String state) {
        return !state.equals(MISSING) && state.charAt(1) == '-';
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return after.equals(MISSING) ? subject + " is gone" : "what may be done with " + subject + " changed";
    }

    @Override
    public String sameness(String state) {
        return subject + " may still not be "
                + (unreadable(state) ? "read" : unwritable(state) ? "written" : "entered");
    }
}
