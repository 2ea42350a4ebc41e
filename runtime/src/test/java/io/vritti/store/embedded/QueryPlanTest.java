package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import java.io.File;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked once an episode must not read a whole table: a hundred thousand times a hundred thousand rows take hours. */
class QueryPlanTest {

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM forgotten WHERE key = x'00'",
                "DELETE FROM outbox WHERE episode = 1",
                "SELECT count(*) FROM episode WHERE action = 1",
                "SELECT n FROM episode WHERE id IN (SELECT value FROM json_each('[1]'))",
                "INSERT INTO used (n, at) SELECT n, 1 FROM episode WHERE id = 1"
            })
    void whatIsAskedOnceAnEpisodeReadsNoWholeTable(String statement) throws SQLException {
        assertThat(plan(statement))
                .isNotEmpty()
                .noneMatch(step -> step.startsWith("SCAN") && !step.contains("json_each"));
    }

    @Test
    void aStatementWithoutAnIndexWouldBeSeen() throws SQLException {
        assertThat(plan("DELETE FROM forgotten WHERE put_away = 2")).anyMatch(step -> step.startsWith("SCAN"));
    }

    private List<String> plan(String statement) throws SQLException {
        try (Statements sql = new Database(Home.at(folder), Schema.current(), warnings::add).open()) {
            sql.run(Tables.EPISODES_BY_ACTION);
            return sql.all("EXPLAIN QUERY PLAN " + statement, row -> row.getString("detail"));
        }
    }
}
