package io.vritti.world.input;

/**
 * One variable of the environment that the action gets. Its state alone is proof: it cannot change while the action runs.
 *
 * @param subject its name
 */
public record VariableInput(String subject) implements Input {

    public static final String UNSET = "unset";
    public static final String EMPTY = "empty";

    static final String KIND = "variable";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        String value = view.environment().get(subject);
        if (value == null) {
            return UNSET;
        }
        return value.isEmpty() ? EMPTY : view.hash(value);
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return subject
                + (after.equals(UNSET) ? " is no longer set" : before.equals(UNSET) ? " is set now" : " changed");
    }

    @Override
    public String sameness(String state) {
        return subject + (state.equals(UNSET) || state.equals(EMPTY) ? " is still " + state : " unchanged");
    }
}
