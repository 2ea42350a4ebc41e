package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.store.ArchiveStore.Snapshot;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.jdbc4.JDBC4Connection;

class RowPrintsTest {

    private static final String OF_EPISODE = " WHERE n = (SELECT n FROM episode WHERE id = " + number(0) + ")";
    private static final String OF_ACTION = " WHERE n = (SELECT action FROM episode WHERE id = " + number(0) + ")";
    private static final String OF_PICTURE = " WHERE episode = (SELECT n FROM episode WHERE id = " + number(0) + ")";

    @TempDir
    File folder;

    private MemoryStore store;
    private Statements other;

    @BeforeEach
    void remember() throws SQLException {
        Home home = Home.at(new File(folder, "home"));
        store = EmbeddedStore.open(home, System.err::println);
        store.apply(List.of(Samples.failed(0), Samples.failed(1)));
        other = new Statements(new JDBC4Connection(
                "jdbc:sqlite:" + home.database(), home.database().getPath(), new Properties()));
        for (String row : List.of(
                "shown (n, times) SELECT n, 1 FROM episode",
                "vector (n, model, space, packed) SELECT n, 1, 1, x'01' FROM episode",
                "reflecting (n, state) SELECT n, 'WAITING' FROM episode",
                "image (episode, hash, name, width, height, model, space, packed)"
                        + " SELECT n, zeroblob(32), 'a', 1, 1, 1, 1, x'01' FROM episode")) {
            other.run("INSERT INTO " + row);
        }
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        store.close();
    }

    @Test
    void every_column_of_what_is_kept_of_an_episode_counts() throws SQLException {
        List<String> unseen = new ArrayList<>();
        for (String change : Stream.of(
                        changes("episode", OF_EPISODE, "n", "id", "action"),
                        changes("action", OF_ACTION, "n", "key", "revision", "episode"),
                        changes("shown", OF_EPISODE, "n"),
                        changes("vector", OF_EPISODE, "n"),
                        changes("reflecting", OF_EPISODE, "n"),
                        changes("image", OF_PICTURE, "n", "episode"))
                .flatMap(List::stream)
                .toList()) {
            long before = print();
            other.run(change);
            if (print() == before) {
                unseen.add(change);
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void of_the_action_nothing_counts_while_its_last_failure_is_another_episode() throws SQLException {
        other.run("UPDATE action SET episode = " + number(1) + OF_ACTION);
        long before = print();
        for (String change : changes("action", OF_ACTION, "n", "key", "episode", "shared_key")) {
            other.run(change);
        }

        assertThat(print()).isEqualTo(before);
    }

    @Test
    void pictures_that_come_and_rows_that_go_are_changes() throws SQLException {
        for (String change : List.of(
                "INSERT INTO image (episode, hash, name, width, height, model, space, packed)"
                        + " SELECT n, randomblob(32), 'b', 1, 1, 1, 1, x'01' FROM episode",
                "DELETE FROM image WHERE name = 'a'",
                "DELETE FROM shown",
                "DELETE FROM vector",
                "DELETE FROM reflecting")) {
            Snapshot before = snapshot();
            other.run(change);

            assertThat(store.archive().takeOut(Map.of(Samples.id(0), before.print())))
                    .as(change)
                    .isEmpty();
        }
    }

    @Test
    void what_becomes_of_others_is_no_change() throws SQLException {
        Snapshot before = snapshot();
        store.apply(List.of(Samples.failed(1), Samples.failed(2)));

        assertThat(store.archive().takeOut(Map.of(Samples.id(0), before.print())))
                .containsExactly(Samples.id(0));
        assertThat(other.number("SELECT count(*) FROM vector") + other.number("SELECT count(*) FROM image"))
                .isEqualTo(2);
        assertThat(store.episodeCount()).isEqualTo(2);
    }

    private long print() throws SQLException {
        return new RowPrints(other).of(List.of(Samples.id(0))).get(0).print();
    }

    private Snapshot snapshot() {
        return store.archive().snapshots(List.of(Samples.id(0))).get(0);
    }

    /** A statement a column, each of which gives it another value than it has. */
    private List<String> changes(String table, String which, String... but) throws SQLException {
        return other.all("SELECT name, type FROM pragma_table_info('" + table + "')", RowPrintsTest::column).stream()
                .filter(column -> !List.of(but).contains(column.name))
                .map(column -> "UPDATE " + table + " SET " + column.name + " = " + column.another() + which)
                .toList();
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(row.getString(1), row.getString(2));
    }

    private record Column(String name, String type) {

        String another() {
            return switch (type) {
                case "INTEGER" -> "coalesce(" + name + ", 0) + 1";
                case "BLOB" -> "CAST(coalesce(" + name + ", x'') || x'01' AS BLOB)";
                case "TEXT" -> "coalesce(" + name + ", '') || 'x'";
                default -> throw new IllegalStateException(type);
            };
        }
    }

    private static long number(int n) {
        return EpisodeNumber.number(Samples.id(n));
    }
}
