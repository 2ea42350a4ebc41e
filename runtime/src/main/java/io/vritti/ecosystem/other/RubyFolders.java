package io.vritti.ecosystem.other;

import io.vritti.disk.Disk;
import io.vritti.reads.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where Ruby looks for libraries: its load path, and the folders in which RubyGems keeps one specification for each gem
 * (Debian's layout and Ruby's own; docs.ruby-lang.org, "Gem::Dependency", {@code gem environment}).
 *
 * @param libraries at least the folders of the load path
 * @param installs what {@code gem install} leaves a name in
 */
public record RubyFolders(List<String> libraries, List<String> installs) {

    /** {@code 3.1.0}, {@code vendor_ruby}, {@code x86_64-linux-gnu}: the folders between a prefix and the libraries. */
    private static final Pattern LEADS_ON =
            Pattern.compile("\\d+\\.\\d+(?:\\.\\d+)?|vendor_ruby|site_ruby|.*-(?:linux|darwin|mingw|freebsd).*");

    private static final int MOST_FOLDERS = 48;

    /**
     * @param executable absolute, its links resolved: {@code /usr/bin/ruby3.1}
     * @param directory that relative entries of RUBYLIB start from
     * @return null if there are more than anybody would look through before a call, or some are unknown
     */
    public static RubyFolders of(String executable, String directory, Map<String, String> environment) {
        String bin = Paths.parent(executable);
        String prefix = bin == null ? null : Paths.parent(bin);
        if (prefix == null) {
            return null;
        }
        List<String> libraries = new ArrayList<>();
        for (String entry : entries(environment.get("RUBYLIB"))) {
            libraries.add(Paths.absolute(directory, entry));
        }
        List<String> gems = new ArrayList<>();
        for (String root : List.of(prefix, "/usr/local", "/usr")) {
            for (String lib : withTriplets(Paths.absolute(root, "lib"))) {
                below(lib + "/ruby", libraries);
                below(lib + "/site_ruby", libraries);
                gems.add(lib + "/ruby/gems");
                gems.add(lib + "/rubygems-integration");
            }
        }
        gems.add("/var/lib/gems");
        gems.add("/usr/share/rubygems-integration");
        String home = environment.get("HOME");
        if (home != null) {
            gems.add(home + "/.local/share/gem/ruby");
            gems.add(home + "/.gem/ruby");
        }
        List<String> installs = new ArrayList<>();
        gems.stream().distinct().forEach(folder -> gemFolders(folder, installs));
        for (String variable : List.of("GEM_HOME", "GEM_PATH")) {
            for (String entry : entries(environment.get(variable))) {
                installs.add(Paths.absolute(directory, entry + "/specifications"));
            }
        }
        return libraries.size() + installs.size() > MOST_FOLDERS
                        || libraries.stream().anyMatch(Disk::unknown)
                        || installs.stream().anyMatch(Disk::unknown)
                ? null
                : new RubyFolders(
                        libraries.stream().distinct().toList(),
                        installs.stream().distinct().toList());
    }

    private static List<String> entries(String paths) {
        return paths == null || paths.isEmpty() ? List.of() : List.of(paths.split(":"));
    }

    /** Debian has folders of its own for what is compiled: {@code /usr/lib/x86_64-linux-gnu/ruby}. */
    private static List<String> withTriplets(String lib) {
        List<String> folders = new ArrayList<>(List.of(lib));
        for (String name : names(lib)) {
            if (name.endsWith("-linux-gnu")) {
                folders.add(lib + "/" + name);
            }
        }
        return folders;
    }

    private static void below(String folder, List<String> found) {
        if (!Disk.isFolder(folder) && !Disk.unknown(folder)) {
            return;
        }
        found.add(folder);
        for (String name : names(folder)) {
            if (LEADS_ON.matcher(name).matches()) {
                below(folder + "/" + name, found);
            }
        }
    }

    /** The folder itself, in which versions appear, and for each of them that of its specifications. */
    private static void gemFolders(String folder, List<String> found) {
        found.add(folder);
        for (String version : names(folder)) {
            found.add(folder + "/" + version + "/specifications");
        }
    }

    private static List<String> names(String folder) {
        String[] names = Disk.names(folder);
        return names == null ? List.of() : List.of(names);
    }
}
