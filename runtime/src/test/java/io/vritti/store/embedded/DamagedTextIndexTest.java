package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.jdbc4.JDBC4Connection;

class DamagedTextIndexTest {

    private static final int EPISODES = 50;

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
    @ValueSource(
            strings = {
                "DELETE FROM episode_text_data",
                "UPDATE episode_text_data SET block = x'00ff00ff00ff'",
                "DROP TABLE episode_text_docsize",
                "DROP TABLE episode_text_data",
                "DELETE FROM episode_text_config",
                "DROP TABLE episode_text"
            })
    void index_that_holds_nonsense_is_made_again_and_the_memory_stays(String damage) throws SQLException {
        try (Statements sql = raw()) {
            sql.run(damage);
        }
        wordsAreFoundAndNothingIsLost();
    }

    @Test
    void index_whose_pages_are_overwritten_is_made_again_and_the_memory_stays() throws Exception {
        long page;
        long size;
        try (Statements sql = raw()) {
            page = sql.number("SELECT rootpage FROM sqlite_schema WHERE name = 'episode_text_data'");
            size = sql.number("PRAGMA page_size");
        }
        overwrite((page - 1) * size, (int) size);
        wordsAreFoundAndNothingIsLost();
    }

    private void wordsAreFoundAndNothingIsLost() {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            store.apply(List.of(Samples.failed(EPISODES)));
            assertThat(found(store)).isEqualTo(EPISODES + 1);
            assertThat(store.episodeCount()).isEqualTo(EPISODES + 1);
        }
        assertThat(home.folder().list()).noneMatch(name -> name.startsWith("vritti.db.corrupt"));
        assertThat(warnings).containsExactly("the text index of the memory was damaged and has been made again");
    }

    private static int found(MemoryStore store) {
        return store.episodes(new EpisodeQuery("directory", null, null, null, true, true, 1_000))
                .size();
    }

    private void overwrite(long from, int bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(home.database(), "rw")) {
            file.seek(from);
            file.write(new byte[bytes]);
        }
    }

    private Statements raw() throws SQLException {
        return new Statements(new JDBC4Connection(
                "jdbc:sqlite:" + home.database(), home.database().getPath(), new Properties()));
    }
}
