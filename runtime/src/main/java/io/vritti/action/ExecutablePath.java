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
        if (program.isEmpty()) {
            return null;
        }
        if (isPath(program)) {
            String path = absolute(program, directory).getPath();
            return executable(path) ? path : null;
        }
        for (String folder : folders) {
            String path = in(folder, program, directory);
            if (executable(path)) {
                return path;
            }
            if (Disk.unknown(path)) {
                return null;
            }
        }
        return null;
    }

    /** Whether certainly nothing is run by this name: {@link #resolve} finds none, and every place was looked at. */
    public boolean lacks(String program, String directory) {
        if (program.isEmpty()) {
            return true;
        }
        if (isPath(program)) {
            return lacks(absolute(program, directory).getPath());
        }
        for (String folder : folders) {
            if (!lacks(in(folder, program, directory))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPath(String program) {
        return program.indexOf('/') >= 0 || program.indexOf(File.separatorChar) >= 0;
    }

    private static String in(String folder, String program, String directory) {
        return new File(absolute(folder.isEmpty() ? "." : folder, directory), program).getPath();
    }

    private static File absolute(String path, String directory) {
        File file = new File(path);
        return file.isAbsolute() ? file : new File(directory, path);
    }

    private static boolean executable(String path) {
        return Disk.isFile(path) && Disk.canExecute(path);
    }

    private static boolean lacks(String path) {
        return !executable(path) && !Disk.unknown(path);
    }
}
