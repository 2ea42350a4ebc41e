package io.vritti.reflect.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SqliteNative;
import org.sqlite.jdbc4.JDBC4Connection;

/** The database of command-not-found (Debian, Ubuntu), which knows the programs of all packages. */
final class CommandNotFound implements PackageSource {

    private static final List<String> PLACES =
            List.of("var/lib/command-not-found/commands.db", "usr/share/command-not-found/commands.db");

    /** The best of them first, as command-not-found shows them. */
    private static final String QUESTION =
            "SELECT p.name FROM commands c JOIN packages p ON p.pkgID = c.pkgID WHERE c.command = ? ORDER BY p.priority DESC";

    private final Path root;

    /** @param root of the file system */
    CommandNotFound(Path root) {
        this.root = root;
    }

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        for (String place : PLACES) {
            Path database = root.resolve(place);
            if (missing.kind() == Missing.Kind.PROGRAM && Files.isRegularFile(database)) {
                return ask(database, missing.name()).map(name -> new Brought(name, "", "apt-get", true));
            }
        }
        return Optional.empty();
    }

    /** Read as it lies there: nothing is written beside it, and no lock taken. Only where the store has loaded SQLite already. */
    private static Optional<String> ask(Path database, String program) {
        if (!SqliteNative.isLoaded()) {
            return Optional.empty();
        }
        String uri = database.toUri().toASCIIString().replace("file:///", "file:/") + "?mode=ro&immutable=1";
        try (JDBC4Connection connection = new JDBC4Connection("jdbc:sqlite:" + uri, uri, new Properties());
                PreparedStatement question = connection.prepareStatement(QUESTION)) {
            question.setString(1, program);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        } catch (SQLException | LinkageError e) {
            // Another version's tables, or no library for this machine: another source may know.
            return Optional.empty();
        }
    }
}
