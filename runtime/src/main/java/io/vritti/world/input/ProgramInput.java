package io.vritti.world.input;

import io.vritti.action.ExecutablePath;
import io.vritti.disk.RealPath;

/**
 * The program that a name stands for, down to its version: the file behind all links, its inode, size and time. It speaks for
 * itself.
 *
 * @param subject a bare name, looked up on the action's own PATH, or an absolute path
 */
public record ProgramInput(String subject) implements Input {

    static final String KIND = "program";

    private static final String MISSING = "missing";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String look(FileSystemView view) {
        if (!view.spend()) {
            return null;
        }
        String found = new ExecutablePath(view.environment().get("PATH")).resolve(subject, view.directory(), MISSING);
        if (found == null || found.equals(MISSING)) {
            return found;
        }
        String real = RealPath.of(found);
        Stat stat = real == null ? Stat.UNREADABLE : view.stat(real);
        return stat.kind() == Stat.Kind.FILE
                ? view.hash(found + "\0" + real) + ":" + stat.inode() + ":" + stat.size() + ":" + stat.modifiedNanos()
                : null;
    }

    @Override
    public long changedNanos(FileSystemView view) {
        return Long.MIN_VALUE;
    }

    @Override
    public String difference(String before, String after) {
        return after.equals(MISSING) ? subject + " is no longer on PATH" : subject + " is another one now";
    }

    @Override
    public String sameness(String state) {
        return subject + " is the same version";
    }
}
