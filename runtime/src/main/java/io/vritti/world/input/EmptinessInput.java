package io.vritti.world.input;

import io.vritti.disk.Disk;

/**
 * Whether a folder has anything in it; what, does not matter. It speaks for itself.
 *
 * @param subject absolute path
 */
public record EmptinessInput(String subject) implements Input {

    public static final String FILLED = "filled";

    static final String KIND = "emptiness";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        if (!view.folder(subject)) {
            if (Disk.unknown(subject)) {
                return null;
            }
            return view.linkStat(subject).missing() ? "missing" : "other";
        }
        String[] names = Disk.names(subject);
        if (names == null || view.overBudget()) {
            return null;
        }
        return names.length == 0 ? "empty" : FILLED;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject + " is " + after + " now";
    }

    @Override
    public String sameness(String state) {
        return subject + " is still not empty";
    }
}
