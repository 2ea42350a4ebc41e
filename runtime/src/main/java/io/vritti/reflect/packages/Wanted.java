package io.vritti.reflect.packages;

import java.util.Set;

/** Which file of a package would be the one that is missing, by its path. */
final class Wanted {

    /** Where programs are (FHS 3.0). */
    private static final Set<String> PROGRAM_FOLDERS =
            Set.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/usr/local/sbin/", "/usr/games/");

    private final Missing missing;
    private final String ending;

    Wanted(Missing missing) {
        this.missing = missing;
        this.ending = switch (missing.kind()) {
            case PROGRAM, HEADER, SHARED_LIBRARY -> "/" + missing.name();
            case PKG_CONFIG -> "/" + missing.name() + ".pc";
            case LINKED_LIBRARY -> "/lib" + missing.name() + ".so";
            case PYTHON_MODULE -> "/" + missing.name() + "/__init__.py";
        };
    }

    /** @param path absolute */
    boolean is(String path) {
        if (!path.endsWith(ending)) {
            return false;
        }
        return switch (missing.kind()) {
            case PROGRAM ->
                PROGRAM_FOLDERS.contains(
                        path.substring(0, path.length() - missing.name().length()));
            case HEADER ->
                isIncluded(path.substring(0, path.length() - missing.name().length()));
            case PKG_CONFIG -> path.contains("/pkgconfig/");
            case SHARED_LIBRARY, LINKED_LIBRARY -> isInLibraryFolder(path);
            case PYTHON_MODULE -> path.contains("/dist-packages/") || path.contains("/site-packages/");
        };
    }

    /** {@code /usr/include/} and that of one machine, {@code /usr/include/x86_64-linux-gnu/}; no deeper, where it would not be found. */
    private static boolean isIncluded(String folder) {
        return folder.equals("/usr/include/")
                || folder.startsWith("/usr/include/") && folder.endsWith("-linux-gnu/") && depth(folder) == 4;
    }

    private static boolean isInLibraryFolder(String path) {
        boolean machine = path.contains("-linux-gnu/");
        return (path.startsWith("/usr/lib/") || path.startsWith("/lib/") || path.startsWith("/usr/local/lib/"))
                && depth(path) <= (path.startsWith("/lib/") ? 2 : 3) + (machine ? 1 : 0);
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
