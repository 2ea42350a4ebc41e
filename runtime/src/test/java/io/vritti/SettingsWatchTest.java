package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.LogLevel;
import io.vritti.config.Mode;
import io.vritti.config.Settings;
import io.vritti.gate.ModeSwitch;
import io.vritti.observe.AgentLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWatchTest {

    /** A little more than a file must rest. */
    private static final long REST_NANOS = 100_000_000L;

    @TempDir
    private Path folder;

    private Path home;
    private Path file;
    private Settings settings;
    private ModeSwitch mode;
    private AgentLog log;
    private SettingsWatch watch;
    private long nanos = 1;

    @BeforeEach
    void start() throws IOException {
        home = Files.createDirectory(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        file = home.resolve("vritti.properties");
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home.toString());
        properties.setProperty("vritti.veto.after", "3");
        settings = Settings.load(null, properties, Map.of());
        mode = new ModeSwitch(settings.mode());
        log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        watch = new SettingsWatch(settings, mode, log, () -> nanos);
    }

    /** Its thread would else write into a folder that is being deleted. */
    @AfterEach
    void endLog() {
        log.close();
    }

    @Test
    void what_the_owner_writes_while_the_program_runs_is_in_force() throws IOException {
        write("vritti.mode=veto\nvritti.deny=rm *\nvritti.veto.holdout=0\n");

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(settings.veto().deny()).hasSize(1);
        assertThat(settings.veto().holdout()).isZero();
        assertThat(settings.veto().after()).as("a stronger source stays").isEqualTo(3);
        assertThat(said()).anyMatch(line -> line.contains("vritti.mode is now veto"));

        write("vritti.deny=rm *\n");
        assertThat(mode.mode()).as("what is taken out is as by default").isEqualTo(Mode.OBSERVE);
    }

    @Test
    void a_change_between_the_start_and_the_first_look_is_not_missed() throws IOException {
        Files.writeString(file, "vritti.mode=veto\n");
        lookUntilAtRest();

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
    }

    @Test
    void a_file_that_is_not_in_order_keeps_the_last_good_values_and_says_why_once() throws IOException {
        write("vritti.mode=veto\nvritti.deny=rm *\n");
        write("vritti.mode=vetto\nvritti.deny=mv *\n");
        write("vritti.mode=vetto\nvritti.deny=mv *\n");

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(settings.veto().deny().get(0)).hasToString("rm *");

        write("vritti.mode=hint\n");
        assertThat(mode.mode()).isEqualTo(Mode.HINT);
        assertThat(said())
                .filteredOn(line -> line.contains("stay as they are"))
                .singleElement()
                .asString()
                .endsWith("all settings stay as they are: vritti.mode=vetto (" + file
                        + ":1) must be off, observe, hint, veto");
        assertThat(said()).anyMatch(line -> line.endsWith(file + " is obeyed again"));
    }

    @Test
    void of_a_file_that_was_not_in_order_and_is_taken_away_it_is_not_said_that_it_is_obeyed() throws IOException {
        write("vritti.mode=vetto\n");
        Files.delete(file);
        lookUntilAtRest();

        assertThat(said())
                .anyMatch(line -> line.endsWith(file + " is gone or empty: the defaults are in force"))
                .noneMatch(line -> line.contains("obeyed again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vritti.mode=off\0\n",
                "vritti.mode=off\nvritti.allow=\\u12\n",
                "vritti.mode=off\nvritti.veto.insist=many\n",
            })
    void nothing_is_obeyed_of_a_file_that_cannot_be_understood(String text) throws IOException {
        write("vritti.mode=veto\n");
        write(text);

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(said()).anyMatch(line -> line.contains("all settings stay as they are: "));
    }

    @Test
    void a_file_of_megabytes_is_not_read() throws IOException {
        write("vritti.mode=veto\n");
        write("vritti.mode=off\n" + "#".repeat(10 << 20));

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(said()).anyMatch(line -> line.contains("it has more than 1048576 bytes"));
    }

    @Test
    void the_same_length_at_the_same_time_is_a_change_too() throws IOException {
        write("vritti.mode=veto\n");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "vritti.mode=hint\n");
        Files.setLastModifiedTime(file, time);
        lookUntilAtRest();

        assertThat(mode.mode()).isEqualTo(Mode.HINT);
    }

    @Test
    void a_file_that_is_renamed_into_its_place_is_obeyed() throws IOException {
        write("vritti.mode=veto\n");
        Path next = Files.writeString(home.resolve("next"), "vritti.mode=hint\n");
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        lookUntilAtRest();

        assertThat(mode.mode()).isEqualTo(Mode.HINT);
    }

    @Test
    void links_inside_the_home_are_followed_and_another_target_is_another_file() throws IOException {
        for (String name : List.of("veto", "hint")) {
            Files.writeString(Files.createDirectory(home.resolve(".." + name)).resolve("file"), "vritti.mode=" + name);
        }
        Path data = Files.createSymbolicLink(home.resolve("..data"), Path.of("..veto"));
        Files.createSymbolicLink(file, Path.of("..data", "file"));
        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.VETO);

        Path next = Files.createSymbolicLink(home.resolve("..next"), Path.of("..hint"));
        Files.move(next, data, StandardCopyOption.REPLACE_EXISTING);
        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.HINT);
    }

    @Test
    void a_file_that_lies_elsewhere_is_not_obeyed() throws IOException {
        write("vritti.mode=veto\n");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "vritti.mode=off\n# more\n");
        Files.delete(file);
        Files.createSymbolicLink(file, elsewhere);
        lookUntilAtRest();

        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(said()).anyMatch(line -> line.contains("which Vritti does not follow"));
    }

    @Test
    void a_file_that_others_may_write_is_not_obeyed_until_they_may_not() throws IOException {
        write("vritti.mode=veto\n");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(file, "vritti.mode=off\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.VETO);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.OFF);
        assertThat(said()).anyMatch(line -> line.contains("can be written by others than its owner"));
    }

    @Test
    void without_the_file_the_defaults_are_back_once_nobody_writes_it_anew() throws IOException {
        write("vritti.mode=veto\n");
        Files.delete(file);
        watch.look();
        nanos += REST_NANOS;
        watch.look();
        assertThat(mode.mode()).as("an editor may be about to write it").isEqualTo(Mode.VETO);

        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.OBSERVE);
        assertThat(said()).anyMatch(line -> line.endsWith("vritti.mode is now observe (default)"));
    }

    @Test
    void what_cannot_change_while_the_program_runs_is_said_once_for_each_value() throws IOException {
        write("vritti.customer=acme\nvritti.kyrodb.api-key=hunter2hunter2\nvritti.mode=hint\n");
        write("vritti.customer=acme\nvritti.kyrodb.api-key=hunter2hunter2\nvritti.mode=veto\n");

        assertThat(settings.customer()).isEqualTo("default");
        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(said())
                .filteredOn(line -> line.contains("while this program runs"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith(
                                        "vritti.customer stays default while this program runs; start it again for acme"),
                        line -> assertThat(line)
                                .endsWith(
                                        "vritti.kyrodb.api-key stays none while this program runs; start it again for ***"));
    }

    @Test
    void what_is_written_in_vain_is_said() throws IOException {
        write("vritti.mod=veto\nvritti.veto.after=5\nvritti.mode=hint\n");

        assertThat(mode.mode()).isEqualTo(Mode.HINT);
        assertThat(said()).anyMatch(line -> line.endsWith("did you mean vritti.mode?"));
        assertThat(said())
                .anyMatch(line -> line.endsWith(
                        "vritti.veto.after=5 (" + file + ":2) has no effect: -Dvritti.veto.after is stronger"));
    }

    @Test
    void a_file_that_is_being_written_is_not_read_before_it_rests() throws IOException {
        Files.writeString(file, "vritti.mode=ve");
        assertThat(watch.look()).as("soon again").isTrue();
        nanos += REST_NANOS;
        Files.writeString(file, "vritti.mode=veto\n");
        assertThat(watch.look()).isTrue();
        assertThat(mode.mode()).isEqualTo(Mode.OBSERVE);

        lookUntilAtRest();
        assertThat(mode.mode()).isEqualTo(Mode.VETO);
        assertThat(said()).noneMatch(line -> line.contains("stay as they are"));
    }

    @Test
    void the_log_s_level_changes_too() throws IOException {
        write("vritti.log=debug\n");
        log.debug("seen from now on");

        assertThat(said()).anyMatch(line -> line.contains("seen from now on"));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        lookUntilAtRest();
    }

    private void lookUntilAtRest() {
        while (watch.look()) {
            nanos += REST_NANOS;
        }
    }

    /** All lines of the log, once its thread has written them. */
    private List<String> said() throws IOException {
        log.close();
        Path written = home.resolve("vritti.log");
        return Files.exists(written) ? Files.readAllLines(written) : List.of();
    }
}
