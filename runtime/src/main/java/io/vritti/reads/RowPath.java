package io.vritti.reads;

import io.vritti.text.FoldersUp;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where the row of a program says that it keeps settings or credentials, or looks for its project.
 *
 * @param name as a row writes it: {@code ~/x} in the home, {@code ~~/x} in the home that the system has of the user, {@code ^x} in
 *     the folder of the call and in those above, {@code $X} where a variable says, or absolute
 */
public record RowPath(String name) {

    private static final String HOME = "~/";
    private static final String USERS_HOME = "~~/";
    private static final String ABOVE = "^";
    private static final String VARIABLE = "$";
    private static final String NOTHING = "/dev/null";

    /**
     * Absolute paths that several of them stand for.
     *
     * @param names as a row writes them
     * @param variables the value of a variable, or null; where HOME has none, nothing is in the home
     * @param directory absolute, of the call
     */
    public static List<String> all(List<String> names, UnaryOperator<String> variables, String directory) {
        return names.stream()
                .flatMap(name -> new RowPath(name).paths(variables, directory).stream())
                .toList();
    }

    /** The variable that says where it is, or null. */
    public String variable() {
        return name.startsWith(VARIABLE) ? name.substring(VARIABLE.length()) : null;
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
     * @param variables the value of a variable, or null; where HOME has none, nothing is in the home
     * @param directory absolute, of the call
     */
    public List<String> paths(UnaryOperator<String> variables, String directory) {
        if (name.startsWith(USERS_HOME)) {
            return List.of(Paths.absolute(System.getProperty("user.home"), name.substring(USERS_HOME.length())));
        }
        if (name.startsWith(HOME)) {
            String home = variables.apply("HOME");
            return home == null ? List.of() : List.of(Paths.absolute(home, name.substring(HOME.length())));
        }
        if (variable() != null) {
            String named = variables.apply(variable());
            boolean none = named == null || named.isEmpty() || named.equals(NOTHING);
            return none ? List.of() : List.of(Paths.absolute(directory, named));
        }
        if (above()) {
            return FoldersUp.from(directory).stream()
                    .map(folder -> Paths.absolute(folder, file()))
                    .toList();
        }
        return List.of(Paths.absolute(directory, name));
    }
}
