package io.vritti.action;

import io.vritti.disk.Disk;
import java.io.File;

/** A search path for programs, as in {@code PATH}. */
public final class ExecutablePath {

    /** What the JDK and the shells use where PATH is not set. */
    private static final String DEFAULT = "/bin:/usr/bin";

    private final String[] folders;

    /** @param path folders with the platform's separator, or null for the default */
    public ExecutablePath(String path) {
        folders = (path == null ? DEFAULT : path).split(File.pathSeparator, -1);
    }

    /**
     * The absolute path that {@code program} runs, or null if none is executable, or one that is not looked at may come first.
     *
     * @param program a name to look up, or a path, which is taken from {@code directory}
     */
    public String resolve(String program, String directory) {
        return resolve(program, directory, null);
    }

    /** The same, or {@code none} if certainly nothing is run by this name, because every place was looked at. */
    public String resolve(String program, String directory, String none) {
        if (program.isEmpty()) {
            return none;
        }
        if (program.indexOf('/') >= 0 || program.indexOf(File.separatorChar) >= 0) {
            String path = absolute(program, directory).getPath();
            return executable(path) ? path : Disk.unknown(path) ? null : none;
        }
        for (String folder : folders) {
            String path = new File(absolute(folder.isEmpty() ? "." : folder, directory), program).getPath();
            if (executable(path)) {
                return path;
            }
            if (Disk.unknown(path)) {
                return null;
            }
        }
        return none;
    }

    private static File absolute(String path, String directory) {
        File file = new File(path);
        return file.isAbsolute() ? file : new File(directory, path);
    }

    private static boolean executable(String path) {
        return Disk.isFile(path) && Disk.canExecute(path);
    }
}
