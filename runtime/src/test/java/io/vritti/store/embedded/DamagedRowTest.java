package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.ArchiveStore.Snapshot;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.MemoryStore;
import io.vritti.store.Revised;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.jdbc4.JDBC4Connection;

class DamagedRowTest {

    private static final int EPISODES = 5;
    private static final int DAMAGED = 2;
    private static final String UNKNOWN_PHRASES = "x'f7112233'";
    private static final String NONSENSE = "x'00ffffff'";
    private static final String EMPTY = "x''";

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();
    private Home home;

    @BeforeEach
    void remember() {
        home = Home.at(new File(folder, "home"));
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            for (int n = 0; n < EPISODES; n++) {
                store.apply(List.of(Samples.failed(n)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_PHRASES, NONSENSE, EMPTY})
    void episode_that_cannot_be_read_is_left_out_and_said_once(String bytes) throws SQLException {
        damage(bytes);
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            List<String> handedOver = new ArrayList<>();
            store.forEachEpisode(episode -> handedOver.add(episode.id()));

            assertThat(handedOver).hasSize(EPISODES - 1).doesNotContain(Samples.id(DAMAGED));
            assertThat(listed(store)).containsExactlyInAnyOrderElementsOf(handedOver);
            assertThat(store.changesBetween(-1, Long.MAX_VALUE, EPISODES))
                    .hasSize(EPISODES - 1)
                    .allMatch(change -> change instanceof Revised.Known);
            assertThat(store.archive().whole(ids()))
                    .extracting(WholeEpisode::id)
                    .containsExactlyElementsOf(handedOver);
            assertThat(store.episode(Samples.id(DAMAGED))).isEmpty();
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("1 episode of the memory cannot be read, and left out: " + Samples.id(DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_PHRASES, NONSENSE, EMPTY})
    void what_fails_again_or_beside_it_is_kept(String bytes) throws SQLException {
        damage(bytes);
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            List<Change> batch = List.of(Samples.failed(DAMAGED), Samples.failed(EPISODES));
            store.apply(batch);

            assertThat(listed(store)).hasSize(EPISODES + 1).contains(Samples.id(DAMAGED), Samples.id(EPISODES));
            assertThat(store.state(Samples.key(DAMAGED))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UNKNOWN_PHRASES, NONSENSE, EMPTY})
    void it_can_be_forgotten(String bytes) throws SQLException {
        damage(bytes);
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            assertThat(store.forget(Samples.id(DAMAGED))).isEqualTo(1);
            assertThat(store.episodeCount()).isEqualTo(EPISODES - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hash = x'00'", "model = 999999", "space = 999999"})
    void episode_with_a_picture_that_cannot_be_read_is_not_taken_out_nor_written_over(String damage)
            throws SQLException {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            String id = Samples.id(DAMAGED);
            ModelVector vector = new ModelVector("picture", new float[] {1, 0, 0, 1});
            store.images().put("default", id, new EpisodeImage("shot.png", "ab".repeat(32), 4, 3, vector));
            store.images().put("default", id, new EpisodeImage("other.png", "cd".repeat(32), 4, 3, vector));
            WholeEpisode earlier = store.archive().whole(List.of(id)).get(0);
            store.apply(List.of(Samples.failed(DAMAGED)));
            Snapshot readable = store.archive().snapshots(List.of(id)).get(0);
            run("UPDATE image SET " + damage + " WHERE name = 'shot.png'");

            assertThat(store.archive().snapshots(List.of(id))).isEmpty();
            assertThat(store.archive().whole(ids()))
                    .extracting(WholeEpisode::id)
                    .doesNotContain(id)
                    .hasSize(EPISODES - 1);
            assertThat(store.archive().takeOut(Map.of(id, readable.print()))).isEmpty();
            assertThat(store.archive().putBack(List.of(earlier))).isEmpty();

            assertThat(store.episode(id).orElseThrow().count())
                    .isEqualTo(earlier.episode().count() + 1);
            assertThat(number("SELECT count(*) FROM image")).isEqualTo(2);
        }
        assertThat(warnings).singleElement().asString().contains(Samples.id(DAMAGED) + " (a picture of it)");
    }

    private void run(String sql) throws SQLException {
        try (Statements statements = connect()) {
            statements.run(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statements statements = connect()) {
            return statements.number(sql);
        }
    }

    private Statements connect() throws SQLException {
        return new Statements(new JDBC4Connection(
                "jdbc:sqlite:" + home.database(), home.database().getPath(), new Properties()));
    }

    private static List<String> listed(MemoryStore store) {
        return store.episodes(new EpisodeQuery(null, null, null, null, true, true, 2 * EPISODES)).stream()
                .map(Episode::id)
                .toList();
    }

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < EPISODES; n++) {
            ids.add(Samples.id(n));
        }
        return ids;
    }

    private void damage(String bytes) throws SQLException {
        run("UPDATE episode SET detail = " + bytes + " WHERE id = " + EpisodeNumber.number(Samples.id(DAMAGED)));
    }
}
