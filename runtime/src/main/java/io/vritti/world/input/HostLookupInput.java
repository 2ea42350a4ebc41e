package io.vritti.world.input;

/**
 * Whether this JVM finds the program that the action names first: the JDK looks by its own PATH, not by the child's.
 *
 * @param subject as the action names it
 */
public record HostLookupInput(String subject) implements Input {

    static final String KIND = "host-lookup";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        if (!view.spend()) {
            return null;
        }
        return view.hostExecutable(subject);
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        if (isPath() && after.equals(LookupInput.MISSING)) {
            return subject + " is gone";
        }
        return isPath() && before.equals(LookupInput.MISSING)
                ? subject + " exists now"
                : new LookupInput(subject).difference(before, after);
    }

    @Override
    public String sameness(String state) {
        return isPath() && state.equals(LookupInput.MISSING)
                ? "no such program " + subject
                : new LookupInput(subject).sameness(state);
    }

    /** Such a program is not looked for on any PATH. */
    private boolean isPath() {
        return subject.indexOf('/') >= 0;
    }
}
