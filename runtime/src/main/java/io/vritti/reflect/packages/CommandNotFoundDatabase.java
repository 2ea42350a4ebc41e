package io.vritti.reflect.packages;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** What is asked of command-not-found's database; a class of its own, because some run-time images have no {@code java.sql}. */
final class CommandNotFoundDatabase {

    /** The best of them first, as command-not-found shows them. */
    private static final String QUESTION =
            "SELECT p.name FROM commands c JOIN packages p ON p.pkgID = c.pkgID WHERE c.command = ? ORDER BY p.priority DESC";

    private CommandNotFoundDatabase() {}

    /** Read as it lies there: nothing is written beside it, and no lock taken. */
    static Optional<String> ask(Path database, String program) {
        String uri = database.toUri().toASCIIString().replace("file:///", "file:/") + "?mode=ro&immutable=1";
        try (JDBC4Connection connection = new JDBC4Connection("jdbc:sqlite:" + uri, uri, new Properties());
                PreparedStatement question = connection.prepareStatement(QUESTION)) {
            question.setString(1, program);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            // Another version's tables: another source may know.
            return Optional.empty();
        }
    }
}
