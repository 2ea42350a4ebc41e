package io.vritti.world.tree;

import io.vritti.disk.Disk;
import io.vritti.disk.DiskFile;
import java.io.File;
import java.util.Map;
import java.util.Set;

/** The folders into which packages of Python, Node and Ruby are installed below a prefix, and those that path files of Python add. */
final class PackageFolders {

    /** The names of path files are few, and their lines short (site(7)). */
    private static final int MOST_BYTES = 16_384;

    private PackageFolders() {}

    /**
     * Of whoever owns the home folder: where {@code pip install} and {@code gem install} put packages for all who may not write into
     * the system, and where the environment sends them.
     */
    static void ofPerson(Map<String, String> environment, Set<Outside.Place> places) {
        String home = environment.getOrDefault("HOME", "");
        String base = environment.getOrDefault("PYTHONUSERBASE", home + "/.local");
        if (base.startsWith("/")) {
            below(base, home, places);
        }
        for (String gems : new String[] {home + "/.gem/ruby", home + "/.local/share/gem/ruby", "/var/lib/gems"}) {
            for (String version : Outside.names(gems, places)) {
                places.add(new Outside.Place(gems + "/" + version + "/gems", false));
            }
        }
        for (String gems : new String[] {"GEM_HOME", "BUNDLE_PATH"}) {
            String folder = environment.getOrDefault(gems, "");
            if (folder.startsWith("/")) {
                places.add(new Outside.Place(folder + "/gems", false));
            }
        }
    }

    /** @param home of the person, in whose name nothing is a tree; or null */
    static void below(String prefix, String home, Set<Outside.Place> places) {
        String lib = prefix.equals("/") ? "/lib" : prefix + "/lib";
        places.add(new Outside.Place(lib + "/node_modules", true));
        places.add(new Outside.Place(prefix + "/share", false));
        for (String base : new String[] {lib, prefix + "/local/lib"}) {
            for (String name : Outside.names(base, places)) {
                String folder = base + "/" + name;
                if (name.equals("ruby")) {
                    places.add(new Outside.Place(folder + "/gems", false));
                } else if (name.startsWith("python")) {
                    python(folder + "/site-packages", home, places);
                    python(folder + "/dist-packages", home, places);
                }
            }
        }
    }

    private static void python(String folder, String home, Set<Outside.Place> places) {
        places.add(new Outside.Place(folder, false));
        for (String name : Outside.names(folder, places)) {
            if (name.endsWith(".pth")) {
                String file = folder + "/" + name;
                places.add(new Outside.Place(file, false));
                added(folder, DiskFile.text(file, MOST_BYTES), home, places);
            }
        }
    }

    /** @param text null if it cannot be read, or is no list of folders any more */
    private static void added(String folder, String text, String home, Set<Outside.Place> places) {
        if (text == null) {
            return;
        }
        for (String line : text.split("\n", -1)) {
            String entry = line.strip();
            boolean code = entry.startsWith("import ") || entry.startsWith("import\t");
            if (!entry.isEmpty() && !entry.startsWith("#") && !code) {
                String path = entry.startsWith("/") ? entry : new File(folder, entry).getPath();
                boolean listed = Disk.isFolder(path);
                // A package that is edited where it is lies there.
                boolean wholly = listed && !Roots.systems(path) && Roots.of(path, home) != null;
                places.add(new Outside.Place(path, listed, wholly));
            }
        }
    }
}
