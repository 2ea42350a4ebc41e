package io.vritti.world.input;

import io.vritti.action.ExecutablePath;

/**
 * The program that a name stands for: the first executable of that name on the action's own PATH.
 *
 * @param subject the bare name
 */
public record LookupInput(String subject) implements Input {

    public static final String MISSING = "missing";

    static final String KIND = "lookup";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        if (!view.spend()) {
            return null;
        }
        return new ExecutablePath(view.environment().get("PATH")).resolve(subject, view.directory(), MISSING);
    }

    /** A missing program speaks for itself; which of two is found depends on the folders of PATH, whose names come and go. */
    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return after.equals(MISSING) ? subject + " is no longer on PATH" : subject + " is now " + after;
    }

    @Override
    public String sameness(String state) {
        return state.equals(MISSING) ? "no " + subject + " on PATH" : subject + " is still " + state;
    }
}
