package io.vritti.reads;

import io.vritti.text.FoldersUp;
import java.util.List;

/**
 * Where the row of a program says that it keeps settings or credentials, or looks for its project.
 *
 * @param name as a row writes it: {@code ~/x} in the home, {@code ^x} in the folder of the call and in those above, or absolute
 */
public record RowPath(String name) {

    private static final String HOME = "~/";
    private static final String ABOVE = "^";

    /**
     * Absolute paths that several of them stand for.
     *
     * @param names as a row writes them
     * @param home absolute, or null, where nothing is in it
     * @param directory absolute, of the call
     */
    public static List<String> all(List<String> names, String home, String directory) {
        return names.stream()
                .flatMap(name -> new RowPath(name).paths(home, directory).stream())
                .toList();
    }

    /** Whether the folders above the one of the call count too. */
    public boolean above() {
        return name.startsWith(ABOVE);
    }

    /** Whether the row means the names in a folder, and not what one file says. */
    public boolean folder() {
        return name.endsWith("/");
    }

    /** The name without what says where it is looked for. */
    public String file() {
        return above() ? name.substring(ABOVE.length()) : name;
    }

    /**
     * Absolute paths that it stands for.
     *
     * @param home absolute, or null, where nothing is in it
     * @param directory absolute, of the call
     */
    public List<String> paths(String home, String directory) {
        if (name.startsWith(HOME)) {
            return home == null ? List.of() : List.of(Paths.absolute(home, name.substring(HOME.length())));
        }
        if (above()) {
            return FoldersUp.from(directory).stream()
                    .map(folder -> Paths.absolute(folder, file()))
                    .toList();
        }
        return List.of(Paths.absolute(directory, name));
    }
}
