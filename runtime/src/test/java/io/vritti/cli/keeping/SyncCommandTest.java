package io.vritti.cli.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.CommandRun;
import io.vritti.cli.Memories;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncCommandTest {

    /** Where the header of an SQLite database keeps user_version (https://www.sqlite.org/fileformat2.html §1.3). */
    private static final int USER_VERSION_OFFSET = 60;

    @TempDir
    Path home;

    @Test
    void a_home_whose_database_is_of_a_newer_version_is_reported_and_not_taken_for_an_empty_one() throws Exception {
        Memories.keep(home, System.currentTimeMillis());
        Files.writeString(home.resolve("vritti.properties"), "vritti.store=kyrodb\nvritti.kyrodb.text=127.0.0.1:1\n");
        try (RandomAccessFile database =
                new RandomAccessFile(home.resolve("vritti.db").toFile(), "rw")) {
            database.seek(USER_VERSION_OFFSET);
            database.writeInt(99);
        }

        CommandRun sync = CommandRun.at(home, "sync", "--within", "1s");

        assertThat(sync.exit()).isEqualTo(1);
        assertThat(sync.out()).isEmpty();
        assertThat(sync.err()).contains("is of a newer Vritti");
    }
}
