package io.vritti.world.tree;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths out of a tree that its build files name, and files beside it that a failed run named. */
public final class References {

    private static final Set<String> BUILD_FILES = Set.of(
            "package.json",
            "tsconfig.json",
            "jsconfig.json",
            "pnpm-workspace.yaml",
            "pom.xml",
            "build.gradle",
            "build.gradle.kts",
            "settings.gradle",
            "settings.gradle.kts",
            "build.sbt",
            "build.xml",
            "Cargo.toml",
            "go.mod",
            "go.work",
            "pyproject.toml",
            "setup.py",
            "setup.cfg",
            "requirements.txt",
            "requirements-dev.txt",
            "Pipfile",
            "tox.ini",
            "pytest.ini",
            "conftest.py",
            "Makefile",
            "makefile",
            "GNUmakefile",
            "CMakeLists.txt",
            "meson.build",
            "Gemfile",
            "composer.json",
            "Rakefile",
            "justfile",
            "Taskfile.yml",
            "jest.config.js",
            "vite.config.js",
            "vite.config.ts",
            "webpack.config.js",
            "rollup.config.js",
            ".env");

    /** Of Python: what is in the folder is part of one. */
    private static final String PACKAGE = "__init__.py";

    private static final Pattern UPWARD = Pattern.compile("(?<![\\w.])(?:\\.\\./)+[\\w@+.-]*(?:/[\\w@+.-]+)*");
    private static final Pattern ABSOLUTE = Pattern.compile("(?<![\\w.:~/-])(?:/[\\w@+.-]+){2,}");
    private static final long MOST_BYTES = 128 * 1024;
    private static final int MOST_FOUND = 40;

    private References() {}

    /** Whether a folder is the root of a build, a workspace or a package. */
    static boolean hasBuildFile(File folder) {
        String[] names = Disk.names(folder.getPath());
        return names != null
                && Arrays.stream(names).anyMatch(name -> BUILD_FILES.contains(name) || name.equals(PACKAGE));
    }

    /** Absolute paths, there or not, that the build files between these folders and their roots name; null if one is unknown. */
    static Set<String> of(List<String> folders, Set<String> roots) {
        Set<String> found = new LinkedHashSet<>();
        for (String folder : folders) {
            for (File at = new File(folder); at != null; at = at.getParentFile()) {
                for (String name : BUILD_FILES) {
                    String text = text(new File(at, name));
                    if (text == null) {
                        return null;
                    }
                    add(text, at.toPath(), found);
                }
                if (roots.contains(at.getPath())) {
                    break;
                }
            }
        }
        return found;
    }

    /** Files that a traceback or a compiler names, such as those of an installed package; what is unknown may be one. */
    static Set<String> inOutput(String output) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = ABSOLUTE.matcher(output);
        while (matcher.find() && found.size() < MOST_FOUND) {
            if (Disk.isFile(matcher.group()) || Disk.unknown(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** What a text names outside of the folder it lies in: {@code ../x} and {@code /x/y}. */
    public static void add(String text, Path folder, Set<String> found) {
        Matcher upward = UPWARD.matcher(text);
        while (upward.find() && found.size() < MOST_FOUND) {
            found.add(folder.resolve(upward.group()).normalize().toString());
        }
        Matcher absolute = ABSOLUTE.matcher(text);
        while (absolute.find() && found.size() < MOST_FOUND) {
            if (!Roots.systems(absolute.group())) {
                found.add(absolute.group());
            }
        }
    }

    /** The text of a small file, "" if there is none that can be read, null if it is unknown. */
    public static String text(File file) {
        String text = DiskFile.text(file.getPath(), MOST_BYTES);
        if (text != null) {
            return text;
        }
        return Disk.unknown(file.getPath()) ? null : "";
    }
}
