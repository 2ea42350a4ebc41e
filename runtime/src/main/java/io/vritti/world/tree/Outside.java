package io.vritti.world.tree;

import io.vritti.action.ExecutablePath;
import io.vritti.disk.Disk;
import io.vritti.program.ToolFiles;
import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that programs read beside the tree they work on: their settings in the home folder, package databases and
 * install roots, folders of the search path, and settings in the folders above the tree.
 */
final class Outside {

    /**
     * @param path absolute
     * @param listed whether each name in it is looked at, if it is a folder; else its own times say that names came or went
     * @param wholly whether all that is in it counts, as in a tree
     */
    record Place(String path, boolean listed, boolean wholly) {

        Place(String path, boolean listed) {
            this(path, listed, false);
        }
    }

    /** What installers of the system keep account in. */
    private static final List<String> PACKAGE_DATABASES =
            List.of("/var/lib/dpkg/status", "/var/lib/rpm", "/usr/lib/sysimage/rpm", "/lib/apk/db/installed");

    /** Looked for from a folder upwards by tools that work in it. */
    private static final Set<String> UPWARD = Set.of(
            "node_modules",
            "package.json",
            ".npmrc",
            ".yarnrc.yml",
            "pnpm-workspace.yaml",
            "tsconfig.json",
            ".eslintrc",
            ".eslintrc.js",
            ".eslintrc.cjs",
            ".eslintrc.json",
            ".eslintrc.yml",
            "eslint.config.js",
            "eslint.config.mjs",
            ".babelrc",
            "babel.config.js",
            ".prettierrc",
            ".editorconfig",
            "jest.config.js",
            "lerna.json",
            "nx.json",
            "pyproject.toml",
            "pytest.ini",
            "tox.ini",
            "setup.cfg",
            "conftest.py",
            "__init__.py",
            ".flake8",
            ".pylintrc",
            "mypy.ini",
            "ruff.toml",
            "pom.xml",
            ".mvn",
            "settings.gradle",
            "settings.gradle.kts",
            "build.gradle",
            "build.gradle.kts",
            "gradle.properties",
            "Cargo.toml",
            ".cargo",
            "rustfmt.toml",
            "go.mod",
            "go.work",
            "Gemfile",
            "composer.json",
            "global.json",
            "Directory.Build.props",
            "CMakeLists.txt",
            ".env",
            ".envrc",
            ".tool-versions",
            ".nvmrc",
            ".node-version",
            ".python-version",
            ".ruby-version",
            ".java-version",
            ".mise.toml",
            "mise.toml",
            "mise.local.toml",
            ".go-version",
            ".php-version",
            ".terraform-version",
            ".prototools",
            ".sdkmanrc",
            "rust-toolchain",
            "rust-toolchain.toml",
            ".git",
            ".hg",
            ".svn");

    private static final Set<String> FOLDERS_UPWARD = Set.of("node_modules", ".mvn", ".cargo");

    private Outside() {}

    /** In a fixed order, without what is in the trees. */
    static Set<Place> of(TreeScope scope, Map<String, String> environment) {
        Set<Place> places = new LinkedHashSet<>();
        scope.named().forEach(path -> places.add(new Place(path, true)));
        PACKAGE_DATABASES.forEach(path -> places.add(new Place(path, false)));
        String home = environment.getOrDefault("HOME", "");
        ToolFiles.of(scope.programs()).forEach(file -> {
            String path = file.replace("~", home);
            if (path.startsWith("/")) {
                boolean listed = path.endsWith("/");
                places.add(new Place(listed ? path.substring(0, path.length() - 1) : path, listed));
            }
        });
        searchPath(environment, places);
        pyenv(environment, places);
        PackageFolders.ofPerson(environment, places);
        for (String program : scope.programs()) {
            installRoots(program, scope, environment, places);
        }
        for (String root : scope.roots()) {
            above(new File(root).getParentFile(), places);
        }
        places.removeIf(place -> scope.holds(place.path()));
        return places;
    }

    /** A program that comes or goes changes what a name stands for in every text that the tree holds. */
    private static void searchPath(Map<String, String> environment, Set<Place> places) {
        for (String variable : new String[] {"PATH", "PYTHONPATH", "NODE_PATH", "CLASSPATH", "RUBYLIB", "PERL5LIB"}) {
            for (String part : environment.getOrDefault(variable, "").split(File.pathSeparator)) {
                if (part.startsWith("/")) {
                    places.add(new Place(part, !variable.equals("PATH")));
                }
            }
        }
        for (String variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX", "JAVA_HOME", "GOPATH", "GOMODCACHE"}) {
            String folder = environment.getOrDefault(variable, "");
            if (folder.startsWith("/")) {
                places.add(new Place(folder, false));
                PackageFolders.below(folder, environment.get("HOME"), places);
            }
        }
    }

    /** Behind the shims of pyenv stands one of these. */
    private static void pyenv(Map<String, String> environment, Set<Place> places) {
        String versions = environment.getOrDefault("PYENV_ROOT", environment.get("HOME") + "/.pyenv") + "/versions";
        for (String name : names(versions, places)) {
            PackageFolders.below(versions + "/" + name, environment.get("HOME"), places);
        }
    }

    private static void installRoots(
            String program, TreeScope scope, Map<String, String> environment, Set<Place> places) {
        ExecutablePath path = new ExecutablePath(environment.get("PATH"));
        String directory = scope.roots().get(0);
        for (String executable : Interpreter.chain(program, path, directory)) {
            places.add(new Place(executable, false));
            File bin = new File(executable).getParentFile();
            if (bin != null && bin.getParent() != null) {
                PackageFolders.below(bin.getParent(), environment.get("HOME"), places);
            }
        }
    }

    private static void above(File folder, Set<Place> places) {
        for (File at = folder; at != null; at = at.getParentFile()) {
            for (String name : names(at.getPath(), places)) {
                if (UPWARD.contains(name)) {
                    places.add(new Place(new File(at, name).getPath(), FOLDERS_UPWARD.contains(name)));
                }
            }
        }
    }

    /** The names in a folder; one that is unknown becomes a place itself, so that no walk over the places is complete. */
    static String[] names(String folder, Set<Place> places) {
        if (Disk.unknown(folder)) {
            places.add(new Place(folder, false));
        }
        String[] names = Disk.names(folder);
        return names == null ? new String[0] : names;
    }
}
