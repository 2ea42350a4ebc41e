package io.vritti.ecosystem.python;

import io.vritti.disk.RealPath;
import io.vritti.ecosystem.rule.CalledProgram;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Python that a name stands for, found without running it: through links, virtual environments and the shims of pyenv.
 *
 * @param environment root of the virtual environment, or null
 * @param prefix root of the installation ({@code /usr})
 * @param version {@code 3.11}
 * @param choosers what decides that it is this one; the lookup of the name is not among them
 */
record PythonInstallation(String environment, String prefix, String version, List<Input> choosers) {

    private static final Pattern BINARY = Pattern.compile("python(\\d+\\.\\d+)");
    private static final Pattern PYENV_VERSION = Pattern.compile("[\\w.-]+");
    private static final String SHIMS = "/shims";
    private static final int MAX_FOLDERS_UP = 32;

    /** The interpreter itself, absolute. */
    String program() {
        return prefix + "/bin/python" + version;
    }

    /** @return null if it is not known */
    static PythonInstallation of(Step step, FileSystemView view) {
        String path = step.directory() == null ? null : CalledProgram.path(step, view);
        if (path == null) {
            return null;
        }
        List<Input> choosers = new ArrayList<>();
        String folder = Paths.parent(path);
        if (folder != null && folder.endsWith(SHIMS)) {
            path = behindShim(Paths.parent(folder), Paths.name(path), step.directory(), view, choosers);
        }
        return path == null || !view.binary(path) ? null : installed(path, choosers, view);
    }

    private static PythonInstallation installed(String path, List<Input> choosers, FileSystemView view) {
        String real = RealPath.of(path);
        if (real == null) {
            return null;
        }
        Matcher name = BINARY.matcher(Paths.name(real));
        if (!name.matches()) {
            return null;
        }
        String root = Paths.parent(Paths.parent(path));
        String settings = root + "/pyvenv.cfg";
        choosers.add(new FileInput(settings));
        return new PythonInstallation(
                view.file(settings) ? root : null, Paths.parent(Paths.parent(real)), name.group(1), choosers);
    }

    /** pyenv's order: PYENV_VERSION, {@code .python-version} here or above, {@code version} in its root. */
    private static String behindShim(
            String root, String name, String directory, FileSystemView view, List<Input> choosers) {
        String version = view.environment().get("PYENV_VERSION");
        String folder = directory;
        for (int i = 0; version == null && folder != null && i < MAX_FOLDERS_UP; i++, folder = Paths.parent(folder)) {
            version = version(Paths.absolute(folder, ".python-version"), view, choosers);
        }
        if (version == null) {
            version = version(root + "/version", view, choosers);
        }
        return version == null || !PYENV_VERSION.matcher(version).matches()
                ? null
                : root + "/versions/" + version + "/bin/" + name;
    }

    private static String version(String file, FileSystemView view, List<Input> choosers) {
        choosers.add(new FileInput(file));
        String text = view.file(file) ? view.text(file) : null;
        return text == null ? null : text.strip();
    }
}
