package io.vritti.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.CommandRun;
import io.vritti.cli.Memories;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path home;

    @Test
    void home_in_order_has_nothing_wrong() {
        Memories.keep(home, System.currentTimeMillis());

        assertThat(examine("a=b")).noneMatch(finding -> finding.level() == ExaminationResult.Level.WRONG);
        assertThat(examine("a=b"))
                .filteredOn(finding -> finding.what().equals("store"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.detail()).startsWith("2 episodes, "));
    }

    @Test
    void what_others_may_read_is_wrong() throws IOException {
        Memories.keep(home, System.currentTimeMillis());
        Files.setPosixFilePermissions(home.resolve("vritti.db"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(wrong("a=b"))
                .containsExactly("others than its owner can open " + home.resolve("vritti.db") + ": chmod go= "
                        + home.resolve("vritti.db"));
    }

    @Test
    void kill_switch_and_mistyped_setting_are_wrong() throws IOException {
        Files.createFile(home.resolve("OFF"));

        assertThat(wrong("vritti.mode=vetto"))
                .containsExactly(
                        "vritti.mode=vetto (-Dvritti.mode) must be off, observe, hint, veto; using observe",
                        home.resolve("OFF") + " exists: Vritti is switched off; remove it to switch on");
    }

    @Test
    void home_that_cannot_be_used_is_wrong() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThat(new HomeExamination(Settings.defaults(), Home.at(file.toFile())).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.level()).isEqualTo(ExaminationResult.Level.WRONG);
                    assertThat(finding.detail()).contains("is not a folder", "nothing is kept beyond the JVM");
                });
    }

    @Test
    void doctor_without_the_jar_examines_the_rest_and_fails() {
        CommandRun run = CommandRun.at(home, "doctor");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("ok     java.sql        present", "WRONG  canary", "Something is wrong.");
        assertThat(CommandRun.at(home, "doctor", "--json").out()).contains("\"ok\" : false", "\"level\" : \"WRONG\"");
    }

    @Test
    void canary_fails_at_every_choke_point_where_nobody_vetoes() throws Exception {
        Path stdout = home.resolve("stdout");
        Process canary = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Canary.class.getName(),
                        home.resolve("missing").toString())
                .redirectOutput(stdout.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(canary.waitFor()).isZero();
        assertThat(Files.readAllLines(stdout))
                .contains("ended with 1", "attempt " + Canary.ATTEMPTS + " ran", "java.net.ConnectException")
                .doesNotContain(Canary.VETOED);
    }

    private List<String> wrong(String pair) {
        return examine(pair).stream()
                .filter(finding -> finding.level() == ExaminationResult.Level.WRONG)
                .map(ExaminationResult::detail)
                .toList();
    }

    private List<ExaminationResult> examine(String pair) {
        restrict();
        Properties properties = new Properties();
        int equals = pair.indexOf('=');
        properties.setProperty(pair.substring(0, equals), pair.substring(equals + 1));
        return new HomeExamination(Settings.load(null, properties, Map.of()), Home.at(home.toFile())).findings();
    }

    private void restrict() {
        try {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
