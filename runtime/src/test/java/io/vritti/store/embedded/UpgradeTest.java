package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.home.Home;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import io.vritti.store.StoreOpening;
import java.io.File;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Homes of earlier versions, and two versions on one home; {@code -Dvritti.kill.rounds=50} is the long form of the kills. */
class UpgradeTest {

    /** What the first version had in its tables, which later ones have as well. */
    private static final Map<String, String> FIRST_COLUMNS = Map.of(
            "word",
            "n, text",
            "phrases",
            "id, text",
            "action",
            "n, key, revision, family, kind, action, episode, session, last_failed, failures, equal_failures,"
                    + " first_failure_at, last_failure_at, as_episode, signature, error_line, finer_class, limit_ms, kills,"
                    + " duration_ms, vetoes, vetoes_before_probe, last_veto_at, flaky_until, evidence, changed_by, changed_at",
            "episode",
            "n, id, action, signature, error_line, error_class, finer_class, transient, severity, resolution, resolved_by,"
                    + " count, first_seen, last_seen, duration_ms, detail, reflection, evidence");

    private static final int EPISODES = 300;
    private static final int KILLS = Integer.getInteger("vritti.kill.rounds", 2);
    private static final int MOST_DELAY_NANOS = 400_000_000;

    private static final String LATER = "CREATE TABLE later (x)";

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();
    private Home home;

    @BeforeEach
    void home() {
        home = Home.at(new File(folder, "home"));
    }

    static Stream<Integer> earlier_versions() {
        return IntStream.range(1, Schema.current().version()).boxed();
    }

    @ParameterizedTest
    @MethodSource("earlier_versions")
    void the_home_of_an_earlier_version_is_migrated_with_all_that_it_remembers(int version) throws Exception {
        fill();
        Home earlier = Home.at(new File(folder, "earlier"));
        new Database(earlier, Schema.current().upTo(version), warnings::add)
                .open()
                .close();
        try (Statements sql = new Database(earlier, Schema.current().upTo(version), warnings::add).open()) {
            sql.run("ATTACH '" + home.database() + "' AS now");
            for (Map.Entry<String, String> table : FIRST_COLUMNS.entrySet()) {
                sql.run("INSERT INTO " + table.getKey() + " (" + table.getValue() + ") SELECT " + table.getValue()
                        + " FROM now." + table.getKey());
            }
            sql.run("UPDATE memory SET revision = (SELECT revision FROM now.memory)");
        }
        try (MemoryStore store = EmbeddedStore.open(earlier, warnings::add);
                MemoryStore now = EmbeddedStore.open(home, warnings::add)) {
            for (int n : List.of(1, 2, EPISODES)) {
                assertThat(store.episode(Samples.id(n))).isPresent().isEqualTo(now.episode(Samples.id(n)));
                assertThat(store.state(Samples.key(n))).isPresent().isEqualTo(now.state(Samples.key(n)));
            }
            store.apply(List.of(Samples.failed(1), Samples.failed(EPISODES + 1)));
            assertThat(store.episodeCount()).isEqualTo(EPISODES + 1);
            assertThat(store.episode(Samples.id(1)).orElseThrow().count()).isEqualTo(2);
            assertThat(store.episodes(EpisodeQuery.newest(1))).hasSize(1);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void where_a_step_fails_the_home_stays_as_it_was_and_is_used_by_the_version_that_made_it() throws Exception {
        fill();
        Schema broken = Schema.current().with("CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1)");

        assertThatThrownBy(() -> new Database(home, broken, warnings::add).open())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("could not be brought from tables of version "
                        + Schema.current().version())
                .hasMessageContaining("nowhere")
                .hasMessageContaining("it is as it was before");

        assertAsBefore();
    }

    @Test
    void whenever_a_migration_is_killed_the_home_is_as_it_was_or_migrated() throws Exception {
        fill();
        Random random = new Random();
        for (int round = 0; round < KILLS; round++) {
            try (StoreProcess migrating = StoreProcess.migrating(home.folder())) {
                assertThat(migrating.line()).isEqualTo("begins");
                LockSupport.parkNanos(random.nextInt(MOST_DELAY_NANOS));
            }
            assertAsBefore();
        }
    }

    @Test
    void a_store_under_which_a_newer_version_migrates_is_lost_at_its_next_read_or_write() throws Exception {
        fill();
        try (MemoryStore reading = EmbeddedStore.open(home, warnings::add);
                MemoryStore writing = EmbeddedStore.open(home, warnings::add)) {
            reading.revision();
            writing.revision();
            try (Statements newer = new Database(home, Schema.current().with(LATER), warnings::add).open()) {
                assertThat(reading.lost()).isNull();
                assertThatThrownBy(reading::revision).isInstanceOf(StoreException.class);
                assertThatThrownBy(() -> writing.apply(List.of(Samples.failed(EPISODES + 1))))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("of a newer Vritti");
                assertThat(reading.lost()).contains("run the newer jar");
                assertThat(writing.lost()).isEqualTo(reading.lost());
                assertThatThrownBy(writing::revision).hasMessage(writing.lost());

                newer.run("INSERT INTO later VALUES (1)");
                assertThat(newer.number("SELECT count(*) FROM episode")).isEqualTo(EPISODES);
                assertThat(newer.first("PRAGMA integrity_check", row -> row.getString(1)))
                        .contains("ok");
            }
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void who_steps_back_says_so_once_and_goes_on_without_a_store() throws Exception {
        fill();
        List<String> losses = new ArrayList<>();
        StoreOpening opening =
                new StoreOpening(() -> EmbeddedStore.open(home, warnings::add), warnings::add, losses::add);
        assertThat(opening.open().episodeCount()).isEqualTo(EPISODES);
        assertThat(opening.steppedBack()).isFalse();
        try (Statements newer = new Database(home, Schema.current().with(LATER), warnings::add).open()) {
            assertThatThrownBy(() -> opening.open().revision()).isInstanceOf(StoreException.class);

            assertThat(opening.steppedBack()).isTrue();
            assertThat(opening.steppedBack()).isTrue();
            opening.open().apply(List.of(Samples.failed(EPISODES + 1)));
            assertThat(opening.problem()).contains("of a newer Vritti");
            assertThat(newer.number("SELECT count(*) FROM episode")).isEqualTo(EPISODES);
        }
        assertThat(losses).containsExactly(opening.problem());
        assertThat(warnings).isEmpty();
    }

    private void fill() {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            store.apply(List.copyOf(
                    IntStream.rangeClosed(1, EPISODES).mapToObj(Samples::failed).toList()));
        }
    }

    private void assertAsBefore() throws SQLException, IOException {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            assertThat(store.episodeCount()).isEqualTo(EPISODES);
            store.apply(List.of(Samples.failed(1)));
        }
        try (Statements sql = new Database(home, Schema.current(), warnings::add).open()) {
            assertThat(Schema.versionOf(sql)).isEqualTo(Schema.current().version());
            assertThat(sql.number("SELECT count(*) FROM sqlite_schema WHERE name IN ('half', 'later')"))
                    .isZero();
            assertThat(sql.first("PRAGMA integrity_check", row -> row.getString(1)))
                    .contains("ok");
        }
        assertThat(warnings).isEmpty();
    }
}
