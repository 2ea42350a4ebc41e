package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

    @TempDir
    private Path folder;

    private final Properties ofTheBuild = new Properties();

    private Path home;

    /** The build tells tests by properties of our prefix, which are no settings. */
    @BeforeEach
    void hidePropertiesOfTheBuild() {
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith("vritti.")) {
                ofTheBuild.setProperty(key, System.clearProperty(key));
            }
        }
    }

    @AfterEach
    void showPropertiesOfTheBuild() {
        System.getProperties().putAll(ofTheBuild);
    }

    @BeforeEach
    void home() throws IOException {
        home = Files.createDirectory(
                folder.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void every_setting_is_shown_with_its_value_and_where_it_comes_from() throws IOException {
        settings("vritti.mode=veto\nvritti.kyrodb.api-key=hunter2hunter2\n");

        CommandRun run = CommandRun.at(home, "config");

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).containsPattern("vritti\\.mode +veto +at once +\\S+vritti.properties:1");
        assertThat(run.out()).containsPattern("vritti\\.veto\\.after +1 +at once +default");
        assertThat(run.out())
                .containsPattern("vritti\\.kyrodb\\.api-key +\\*\\*\\* +at start ")
                .doesNotContain("hunter2");
        assertThat(run.out().lines()).hasSize(Setting.values().length + 2);
    }

    @Test
    void only_what_was_set_is_shown_on_demand() throws IOException {
        settings("vritti.mode=veto\n");

        CommandRun run = CommandRun.at(home, "config", "--set", "--json");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("settings").findValuesAsText("key")).containsExactly("vritti.mode", "vritti.home");
        assertThat(json.path("settings").get(0).path("value").asText()).isEqualTo("veto");
        assertThat(json.path("problems")).isEmpty();
    }

    @Test
    void what_is_not_obeyed_is_said_and_is_a_failure() throws IOException {
        settings("vritti.mode=vetto\nvritti.veto.affter=2\n");

        CommandRun run = CommandRun.at(home, "config");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("vritti.mode=vetto", "must be off, observe, hint, veto", "did you mean vritti.veto.after?");
    }

    @Test
    void a_file_is_checked_before_it_is_put_in_place() throws IOException {
        Path good = Files.writeString(folder.resolve("good"), "mode=hint\nvritti.deny=rm -rf *\n");
        Path bad = Files.writeString(folder.resolve("bad"), "mode=hint\nvritti.gate.deadline=50\n");
        Path none = folder.resolve("none");

        assertThat(CommandRun.at(home, "config", "--check", good.toString()).exit())
                .isZero();
        CommandRun refused = CommandRun.at(home, "config", "--check", bad.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("vritti.gate.deadline=50", "must be a duration", "bad:2)", "1 problem");
        CommandRun missing = CommandRun.at(home, "config", "--check", none.toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no file " + none);
        CommandRun wrong = CommandRun.at(home, "config", "--check", folder.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains(folder + " is a folder; name the file to check");
    }

    @Test
    void a_check_finds_all_that_is_wrong_by_line() throws IOException {
        Path bad = Files.writeString(
                folder.resolve("bad"),
                "# comment\n\nmode = vetto\nvritti.deny = a; \\\n   b\nvritti.veto.affter=2\nmode=veto\n"
                        + "vritti.reflect.key=a b\nvritti.home=/x\n");

        CommandRun run = CommandRun.at(home, "config", "--json", "--check", bad.toString());

        JsonNode problems = new ObjectMapper().readTree(run.out()).path("problems");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(problems.findValuesAsText("line")).containsExactly("6", "7", "8", "9");
        assertThat(problems.findValuesAsText("nearest")).first().isEqualTo("vritti.veto.after");
        assertThat(run.out()).contains("vritti.reflect.key=***").doesNotContain("a b\"");
    }

    @Test
    void a_stronger_source_is_shown_with_what_it_hides() throws IOException {
        settings("vritti.home=/elsewhere\nvritti.mode=hint\n");
        System.setProperty("vritti.mode", "veto");
        try {
            assertThat(CommandRun.at(home, "config").out())
                    .containsPattern(
                            "vritti\\.mode +veto +at once +-Dvritti\\.mode, and weaker \\S+vritti.properties:2");
        } finally {
            System.clearProperty("vritti.mode");
        }
    }

    @Test
    void of_a_jvm_that_does_not_run_nothing_is_shown() {
        CommandRun run = CommandRun.at(home, "config", "--jvm", "1");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("no JVM 1 runs with Vritti and the home " + home);
    }

    private void settings(String text) throws IOException {
        Path file = Files.writeString(home.resolve("vritti.properties"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
