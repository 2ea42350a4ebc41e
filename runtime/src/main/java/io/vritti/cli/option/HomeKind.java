package io.vritti.cli.option;

import io.vritti.home.Home;
import java.io.File;
import java.util.Set;

/** Tells a folder that Vritti keeps its memory in, or may begin to, from everything else that {@code --home} can name. */
final class HomeKind {

    private HomeKind() {}

    /** Why no memory can be read there, or null if one can, or if none was made yet. */
    static String problemOf(Home home) {
        File folder = home.folder();
        if (!folder.exists()) {
            return home.usable() ? null : home.problem();
        }
        if (home.distrust() != null) {
            return home.distrust() + "; what lies there is not read";
        }
        if (!folder.isDirectory()) {
            return folder + " is not a folder, so it holds no memory; name the folder where Vritti keeps its files";
        }
        String[] names = folder.list();
        if (names == null || !folder.canExecute()) {
            return folder + " cannot be read by this user";
        }
        if (home.database().exists() && !home.database().canRead()) {
            return home.database() + " cannot be read by this user";
        }
        return names.length == 0 || holdsOurs(home, Set.of(names))
                ? null
                : folder + " is not a home of Vritti: it holds other files and no memory";
    }

    private static boolean holdsOurs(Home home, Set<String> names) {
        return home.files().stream().map(File::getName).anyMatch(names::contains);
    }
}
