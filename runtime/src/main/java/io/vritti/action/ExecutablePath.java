package io.vritti.action;

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
     * The absolute path that {@code program} runs, or null if none is executable.
     *
     * @param program a name to look up, or a path, which is taken from {@code directory}
     */
    public String resolve(String program, String directory) {
        if (program.isEmpty()) {
            return null;
        }
        if (program.indexOf('/') >= 0 || program.indexOf(File.separatorChar) >= 0) {
            return executable(absolute(program, directory));
        }
        for (String folder : folders) {
            String found = executable(new File(absolute(folder.isEmpty() ? "." : folder, directory), program));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static File absolute(String path, String directory) {
        File file = new File(path);
        return file.isAbsolute() ? file : new File(directory, path);
    }

    private static String executable(File file) {
        return file.isFile() && file.canExecute() ? file.getPath() : null;
    }
}
