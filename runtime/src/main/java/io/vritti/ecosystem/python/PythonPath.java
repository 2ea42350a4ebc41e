package io.vritti.ecosystem.python;

import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.MatchesInput;
import io.vritti.world.input.NamesTimeInput;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where Python looks for modules ("The initialization of the sys.path module search path"; site(7)): at least those folders.
 * That some are among them which this Python leaves out only makes a missing module harder to believe in.
 *
 * @param folders absolute
 * @param endings of what stands for a module: a folder, a source, a compiled one, a library
 * @param inputs what can add folders, or modules by other ways
 */
public record PythonPath(List<String> folders, List<String> endings, List<Input> inputs) {

    /** More path files than these, and some tool manages them. */
    private static final int MAX_PATH_FILES = 20;

    /**
     * @param step a call of Python
     * @param first where the program's own modules are: the folder of the script, or the working directory
     * @param module top-level name
     * @return null if it is not known
     */
    public static PythonPath of(Step step, String first, String module, FileSystemView view) {
        PythonInstallation python = PythonInstallation.of(step, view);
        String home = view.environment().get("HOME");
        if (python == null || home == null || view.environment().containsKey("PYTHONHOME")) {
            return null;
        }
        Set<String> folders = new LinkedHashSet<>();
        folders.add(first);
        for (String folder : view.environment().getOrDefault("PYTHONPATH", "").split(":")) {
            if (!folder.isEmpty()) {
                folders.add(step.absolute(folder));
            }
        }
        Set<String> roots = roots(python, home, view);
        String library = python.prefix() + "/lib/python" + python.version();
        folders.add(library);
        folders.add(library + "/lib-dynload");
        folders.addAll(roots);
        List<Input> inputs = new ArrayList<>(python.choosers());
        for (String root : roots) {
            inputs.add(new NamesTimeInput(root));
            if (view.folder(root) && !pathFiles(root, module, view, folders, inputs)) {
                return null;
            }
        }
        archives(folders, first, roots, library, view, inputs);
        return new PythonPath(List.copyOf(folders), endings(python.version()), inputs);
    }

    /** An entry that is no folder may be, or become, an archive with the module in it (zipimport). */
    private static void archives(
            Set<String> folders,
            String first,
            Set<String> roots,
            String library,
            FileSystemView view,
            List<Input> inputs) {
        for (String folder : folders) {
            boolean own = folder.equals(first) || roots.contains(folder) || folder.startsWith(library);
            if (!own && !view.folder(folder)) {
                inputs.add(new FileInput(folder));
            }
        }
    }

    /** PEP 3149 for the platforms that this is used on. */
    private static List<String> endings(String version) {
        String tag = ".cpython-" + version.replace(".", "");
        return List.of(
                "",
                ".py",
                ".pyc",
                ".so",
                ".abi3.so",
                tag + "-x86_64-linux-gnu.so",
                tag + "-aarch64-linux-gnu.so",
                tag + "-darwin.so");
    }

    /** Where packages are installed. */
    private static Set<String> roots(PythonInstallation python, String home, FileSystemView view) {
        String versioned = "/lib/python" + python.version();
        Set<String> roots = new LinkedHashSet<>();
        if (python.environment() != null) {
            roots.add(python.environment() + versioned + "/site-packages");
        }
        String user = view.environment().getOrDefault("PYTHONUSERBASE", home + "/.local");
        roots.add(user + versioned + "/site-packages");
        roots.add(python.prefix() + versioned + "/site-packages");
        if (python.prefix().equals("/usr")) {
            roots.add("/usr/lib64/python" + python.version() + "/site-packages");
            roots.add("/usr/local" + versioned + "/dist-packages");
            roots.add("/usr/local" + versioned + "/site-packages");
            roots.add("/usr/lib/python3/dist-packages");
        }
        return roots;
    }

    /** Folders that {@code .pth} files name; false if one of them may give the module in another way. */
    private static boolean pathFiles(
            String root, String module, FileSystemView view, Set<String> folders, List<Input> inputs) {
        String[] names = new MatchesInput(root, "*.pth").names(view);
        if (names == null || names.length > MAX_PATH_FILES) {
            return false;
        }
        for (String name : names) {
            FileInput file = new FileInput(Paths.absolute(root, name));
            String text = view.text(file.subject());
            if (text == null) {
                return false;
            }
            inputs.add(file);
            for (String line : text.split("\n")) {
                String entry = line.strip();
                if (entry.startsWith("import ") || entry.startsWith("import\t")) {
                    if (entry.contains("__editable__") && !finders(root, module, view, inputs)) {
                        return false;
                    }
                } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                    folders.add(Paths.absolute(root, entry));
                }
            }
        }
        return true;
    }

    /** Packages that are edited where they are: {@code pip install -e} writes a finder that maps names to folders. */
    private static boolean finders(String root, String module, FileSystemView view, List<Input> inputs) {
        String[] names = new MatchesInput(root, "__editable__*.py").names(view);
        if (names == null || names.length > MAX_PATH_FILES) {
            return false;
        }
        for (String name : names) {
            FileInput finder = new FileInput(Paths.absolute(root, name));
            String text = view.text(finder.subject());
            if (text == null || text.contains("'" + module)) {
                return false;
            }
            inputs.add(finder);
        }
        return true;
    }
}
