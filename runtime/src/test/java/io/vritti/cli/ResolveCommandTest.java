package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveCommandTest {

    @TempDir
    Path home;

    @BeforeEach
    void remember() {
        Memories.keep(home, System.currentTimeMillis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    npm ci                            | a command to run     | false
                    ./bin/setup --dev                 | a command to run     | false
                    make sure the database is up      | what a person noted  | false
                    ask Ann for the password          | what a person noted  | false
                    rm -rf node_modules               | what a person noted  | true
                    npm install --force               | what a person noted  | true
                    git commit --no-verify -m x       | what a person noted  | true
                    sudo systemctl start db           | what a person noted  | true
                    git push origin main              | what a person noted  | true
                    """)
    void command_that_may_be_suggested_is_told_as_one_and_another_warned_about(
            String text, String told, boolean warned) {
        CommandRun run = CommandRun.at(home, "resolve", Memories.PUSH, "--with", text);

        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).contains("resolution: " + text).contains("told as:    " + told);
        assertThat(run.out().contains("Warning: ")).isEqualTo(warned);
        assertThat(CommandRun.at(home, "show", Memories.PUSH).out()).contains("resolution: " + text);
    }

    @Test
    void what_was_said_is_replaced_and_taken_back() {
        CommandRun.at(home, "resolve", Memories.PUSH, "--with", "npm ci");
        assertThat(CommandRun.at(home, "resolve", Memories.PUSH, "--with", "git fetch", "--json")
                        .out())
                .contains("\"resolution\" : \"git fetch\"");
        assertThat(CommandRun.at(home, "resolve", Memories.PUSH, "--clear").out())
                .isEqualTo("Taken back: ep-00000000a1  git push origin main\n");
        assertThat(CommandRun.at(home, "show", Memories.PUSH).out()).doesNotContain("resolution:");
    }

    @Test
    void secret_in_it_is_not_kept() {
        CommandRun run = CommandRun.at(
                home, "resolve", Memories.PUSH, "--with", "export TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz");
        assertThat(run.out()).doesNotContain("ghp_0123").contains("[REDACTED");
    }

    @ParameterizedTest
    @CsvSource({"--with, ''", "--with, --clear"})
    void what_says_nothing_is_wrong_usage(String option, String value) {
        assertThat(CommandRun.at(home, "resolve", Memories.PUSH, option, value).exit())
                .isEqualTo(2);
    }

    @Test
    void unknown_episode_is_named() {
        CommandRun run = CommandRun.at(home, "resolve", "ep-ffffffffff", "--with", "npm ci");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("nothing is known under \"ep-ffffffffff\"");
    }

    @Test
    void home_without_skills_says_what_one_is() {
        assertThat(CommandRun.at(home, "skills").out())
                .isEqualTo("None yet: a fix is one once it has ended failures on three occasions.\n");
        assertThat(CommandRun.at(home, "skills", "list", "--json").out().strip())
                .isEqualTo("[ ]");
    }
}
