package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.jdbc4.JDBC4Connection;

class OpeningTest {

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();
    private Home home;

    @BeforeEach
    void home() {
        home = Home.at(new File(folder, "home"));
    }

    @Test
    void a_file_that_is_no_database_is_set_aside_whole() throws IOException {
        home.create();
        Files.writeString(
                home.database().toPath(), "this is not a database, but somebody may want it back\n".repeat(99));
        byte[] before = Files.readAllBytes(home.database().toPath());

        openAndKeepOne();

        Path aside = only("vritti.db.corrupt-");
        assertThat(Files.readAllBytes(aside)).isEqualTo(before);
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains(
                        home.database().getPath(),
                        "damaged",
                        aside.getFileName().toString());
    }

    @Test
    void a_database_found_damaged_while_in_use_is_set_aside_and_the_batch_is_kept_in_a_new_one() throws IOException {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            store.apply(List.of(Samples.failed(1)));
        }
        try (RandomAccessFile file = new RandomAccessFile(home.database(), "rw")) {
            file.seek(4096);
            file.write(new byte[(int) file.length() - 4096]);
        }
        openAndKeepOne();
        assertThat(only("vritti.db.corrupt-")).exists();
        assertThat(warnings).hasSize(1);
    }

    @Test
    void a_database_of_a_newer_version_is_left_alone() throws Exception {
        openAndKeepOne();
        try (Statements sql = raw()) {
            sql.run("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(home.database().toPath());

        assertThatThrownBy(() -> EmbeddedStore.open(home, warnings::add))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(home.database() + " is of a newer Vritti")
                .hasMessageContaining("run the newer jar");

        assertThat(Files.readAllBytes(home.database().toPath())).isEqualTo(before);
        assertThat(home.folder().list()).noneMatch(name -> name.contains("newer"));
        assertThat(warnings).isEmpty();
        try (Statements sql = raw()) {
            assertThat(sql.number("SELECT count(*) FROM episode")).isEqualTo(1);
        }
    }

    @Test
    void a_store_whose_database_a_newer_version_has_taken_over_writes_nothing_to_it_any_more() throws Exception {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            store.apply(List.of(Samples.failed(1)));
            try (Statements sql = raw()) {
                sql.run("PRAGMA user_version = 99");
            }
            assertThatThrownBy(() -> store.apply(List.of(Samples.failed(2)))).isInstanceOf(StoreException.class);
        }
        try (Statements sql = raw()) {
            assertThat(sql.number("SELECT count(*) FROM episode")).isEqualTo(1);
        }
        assertThat(home.folder().list()).noneMatch(name -> name.startsWith("vritti.db.corrupt"));
    }

    @Test
    void a_database_without_fixes_gets_their_table_and_keeps_what_it_has() throws Exception {
        openAndKeepOne();
        try (Statements sql = raw()) {
            sql.run("DROP VIEW fixes");
            sql.run("DROP VIEW skills");
            sql.run("DROP TABLE fix");
            sql.run("ALTER TABLE action DROP COLUMN shared_key");
            sql.run("DROP VIEW model_usage_by_day");
            sql.run("DROP INDEX episode_again");
            sql.run("DROP INDEX episode_unreflected");
            sql.run("DROP INDEX forgotten_key");
            for (String table : List.of(
                    "vector",
                    "shown",
                    "vectors",
                    "image",
                    "withdrawal",
                    "reflecting",
                    "model_usage",
                    "model_hold",
                    "endpoint_pause",
                    "skill",
                    "used",
                    "marking",
                    "retention")) {
                sql.run("DROP TABLE " + table);
            }
            for (String column : List.of("tries", "error", "parked")) {
                sql.run("ALTER TABLE outbox DROP COLUMN " + column);
            }
            sql.run("ALTER TABLE forgotten DROP COLUMN put_away");
            sql.run("DROP INDEX episode_archived");
            for (String column : List.of("archived", "held", "runs")) {
                sql.run("ALTER TABLE episode DROP COLUMN " + column);
            }
            sql.run("PRAGMA user_version = 1");
        }
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            assertThat(store.episodeCount()).isEqualTo(1);
            assertThat(store.fixesAfter(-1)).isEmpty();
            assertThat(store.retention().countedSinceMillis())
                    .as("earlier uses of what is there were not counted")
                    .isPositive();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void a_database_of_another_program_is_set_aside() throws Exception {
        home.create();
        try (Statements sql = raw()) {
            sql.run("CREATE TABLE theirs (x)");
        }
        openAndKeepOne();
        assertThat(only("vritti.db.foreign")).exists();
    }

    @Test
    void a_database_that_was_deleted_under_an_open_store_is_made_again() throws IOException {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            store.apply(List.of(Samples.failed(1)));
            assertThat(home.database().delete()).isTrue();
            store.apply(List.of(Samples.failed(2)));
            try (MemoryStore other = EmbeddedStore.open(home, warnings::add)) {
                assertThat(other.episode(Samples.id(2))).isPresent();
            }
        }
    }

    @Test
    void a_home_that_may_not_be_written_is_read_from_a_copy_and_stays_as_it_is() throws IOException {
        openAndKeepOne();
        assertThat(home.database().setReadOnly()).isTrue();
        byte[] before = Files.readAllBytes(home.database().toPath());
        List<String> names = List.of(home.folder().list());
        CopiedHome copy = new CopiedHome(home);
        try (MemoryStore store = EmbeddedStore.open(copy.home(), warnings::add)) {
            assertThat(store.episode(Samples.id(3))).isPresent();
            store.apply(List.of(Samples.failed(4)));
        }
        assertThat(copy.home().folder()).isDirectory();
        copy.delete();

        assertThat(copy.home().folder()).doesNotExist();
        assertThat(Files.readAllBytes(home.database().toPath())).isEqualTo(before);
        assertThat(home.folder().list()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void where_shared_memory_is_refused_the_message_says_what_to_do() throws IOException {
        home.create();
        Files.createDirectories(Path.of(home.database() + "-shm", "in the way"));
        assertThatThrownBy(() -> EmbeddedStore.open(home, warnings::add))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(home.database().getPath())
                .hasMessageContaining("set vritti.home to a folder on a local disk");
    }

    @Test
    void an_unusable_home_says_why() {
        assertThatThrownBy(() -> EmbeddedStore.open(Home.ofUser("?"), warnings::add))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("user.home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"umask 000", "umask 022", "umask 777"})
    void every_file_is_for_the_owner_only_whatever_the_umask(String umask) throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (MemoryStore store = EmbeddedStore.open(Home.at(new File(folder, "other")), warnings::add)) {
            assertThat(store.episodeCount()).isZero();
        }
        assertThat(StoreProcess.openingInShell(home.folder(), umask).lines()).containsExactly("ok");
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            assertThat(home.secret()).hasSize(32);
            store.apply(List.of(Samples.failed(1)));
            try (Stream<Path> all = Files.walk(home.folder().toPath())) {
                assertThat(all)
                        .hasSizeGreaterThan(7)
                        .allSatisfy(path -> assertThat(rights(path))
                                .as("%s", path)
                                .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

    @Test
    void opening_leaves_the_hosts_sqlite_properties_temp_folder_and_drivers_alone() throws IOException {
        File temp = new File(folder, "temp");
        File classes = new File(folder, "classes.txt");
        assertThat(temp.mkdir()).isTrue();
        List<String> said = StoreProcess.opening(
                        home.folder(),
                        List.of(
                                "-Dorg.sqlite.lib.path=/nowhere",
                                "-Dorg.sqlite.lib.name=nothing",
                                "-Dorg.sqlite.tmpdir=/nowhere",
                                "-Dorg.sqlite.osinfo.architecture=pdp11",
                                "-XX:-UsePerfData",
                                "-Djava.io.tmpdir=" + temp,
                                "-Xlog:class+load:file=" + classes))
                .lines();
        assertThat(said).containsExactly("ok");
        assertThat(temp).isEmptyDirectory();
        assertThat(Files.readString(classes.toPath(), StandardCharsets.UTF_8))
                .contains(" org.sqlite.core.NativeDB ")
                .doesNotContain(" org.sqlite.JDBC ")
                .doesNotContain(" org.sqlite.util.OSInfo ");
    }

    @Test
    void without_the_sql_module_the_message_names_the_option() {
        assertThat(StoreProcess.opening(home.folder(), List.of("--limit-modules", "java.base"))
                        .lines())
                .singleElement()
                .asString()
                .contains("--add-modules java.sql");
    }

    private void openAndKeepOne() {
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            Change failed = Samples.failed(3);
            store.apply(List.of(failed));
            assertThat(store.episode(Samples.id(3))).isPresent();
            assertThat(store.episodeCount()).isEqualTo(1);
        }
    }

    private Path only(String beginning) throws IOException {
        try (Stream<Path> all = Files.list(home.folder().toPath())) {
            List<Path> found = all.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .filter(path -> !path.toString().endsWith("-wal"))
                    .filter(path -> !path.toString().endsWith("-shm"))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private Statements raw() throws SQLException {
        return open(home.database());
    }

    /** Through the library that an opened store has loaded. */
    private Statements open(File database) throws SQLException {
        new NativeLibrary(home, NativePlatform.current()).load();
        return new Statements(new JDBC4Connection("jdbc:sqlite:" + database, database.getPath(), new Properties()));
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
