package io.vritti.world.input;

import io.vritti.disk.Disk;

/**
 * Whether a file system is still at most as free as it was when it was full. It speaks for itself.
 *
 * @param path absolute, of any file or folder in it
 * @param atMostBytes that were free, counting those kept for root
 */
public record SpaceInput(String path, long atMostBytes) implements Input {

    public static final String FULL = "full";

    static final String KIND = "space";

    private static final String ENOUGH = "freer";

    static SpaceInput of(String subject) {
        int at = subject.lastIndexOf('<');
        return new SpaceInput(subject.substring(0, at), Long.parseLong(subject.substring(at + 1)));
    }

    /** As it is now. */
    public static SpaceInput now(String path) {
        return new SpaceInput(path, Disk.freeBytes(path));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String subject() {
        return path + "<" + atMostBytes;
    }

    @Override
    public String look(FileSystemView view) {
        if (!view.folder(path)) {
            return Disk.unknown(path) ? null : "missing";
        }
        return Disk.freeBytes(path) <= atMostBytes ? FULL : ENOUGH;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return after.equals(ENOUGH) ? "there is more space at " + path : path + " is gone";
    }

    @Override
    public String sameness(String state) {
        return "no space is left at " + path + ", still";
    }
}
