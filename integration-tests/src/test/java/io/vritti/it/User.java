package io.vritti.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who a host runs as.
 *
 * @param prefix what stands before its command line
 */
record User(List<String> prefix) {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /** In nobody's password file. */
    private static final String UNKNOWN_ID = "54321";

    /** One whom the rights of files bind. Tests in containers often run as root, whom nothing does. */
    static User bound() {
        return isRoot() ? setpriv("--bounding-set", "-dac_override,-dac_read_search") : new User(List.of());
    }

    /** One without an entry in the password file; may read everything, so that the JDK may lie anywhere. */
    static User unknown() {
        assumeTrue(isRoot(), "only root can run something as a user that does not exist");
        return setpriv(
                "--reuid=" + UNKNOWN_ID,
                "--regid=" + UNKNOWN_ID,
                "--clear-groups",
                "--inh-caps=+dac_read_search",
                "--ambient-caps=+dac_read_search");
    }

    private static User setpriv(String... options) {
        assumeTrue(Files.isExecutable(SETPRIV), "root can change the user by setpriv only, which is not here");
        List<String> prefix = new java.util.ArrayList<>(List.of(SETPRIV.toString()));
        prefix.addAll(List.of(options));
        prefix.add("--");
        return new User(List.copyOf(prefix));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
