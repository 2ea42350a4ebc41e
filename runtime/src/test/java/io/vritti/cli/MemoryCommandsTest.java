package io.vritti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCommandsTest {

    @TempDir
    Path home;

    @BeforeEach
    void remember() {
        Memories.keep(home, System.currentTimeMillis());
    }

    @Test
    void list_shows_the_newest_first() {
        CommandRun list = CommandRun.at(home, "list");

        assertThat(list.exit()).isZero();
        assertThat(list.out()).isEqualTo("""
                        ID             LAST       TIMES  CLASS                 ACTION                ERROR
                        ep-00000000a1  1 min ago  3      finer_network_error   git push origin main  git push origin main: failed
                        ep-00000000b2  2 h ago    1      finer_resource_error  cat missing           cat missing: failed
                        """);
        assertThat(list.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--class, network_error",
        "--family, git push",
        "--since, 1h",
        "--text, origin",
        "--limit, 1",
    })
    void list_is_narrowed_by(String option, String value) {
        assertThat(CommandRun.at(home, "list", option, value).out())
                .contains(Memories.PUSH)
                .doesNotContain(Memories.CAT);
    }

    @ParameterizedTest
    @CsvSource({
        "list --limit=-1, is not a whole number from 1 to",
        "list --limit=x, is not a whole number from 1 to",
        "search --limit=0 x, is not a whole number from 1 to",
        "search --least=2 x, is not a number from -1 to 1",
        "search --least=NaN x, is not a number from -1 to 1",
        "record --code=x make, is not a whole number",
        "config --jvm=x, is not a whole number",
    })
    void a_number_that_is_not_allowed_is_wrong_usage(String command, String told) {
        CommandRun run = CommandRun.at(home, command.split(" ", -1));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_class_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(CommandRun.at(home, "list", "--class", "timeout_eror").err())
                .contains("timeout_eror (did you mean timeout_error?); there are configuration_error, ");
        assertThat(CommandRun.at(home, "list", "--class", "timeout_error").err())
                .isEmpty();
    }

    @Test
    void list_that_finds_nothing_says_how_many_there_are() {
        assertThat(CommandRun.at(home, "list", "--class", "timeout_error").out())
                .isEqualTo("None of the 2 episodes fits.\n");
        assertThat(CommandRun.at(home, "list", "--class", "timeout_error", "--json")
                        .out()
                        .strip())
                .isEqualTo("[ ]");
    }

    @Test
    void list_in_json_has_the_episode_whole() {
        assertThat(CommandRun.at(home, "list", "--json").out())
                .contains("\"error_class\" : \"network_error\"", "\"cause\" : \"path_missing\"", "\"count\" : 3");
    }

    @Test
    void show_tells_everything_and_obeys_no_escape_sequence() {
        CommandRun show = CommandRun.at(home, "show", Memories.CAT);

        assertThat(show.exit()).isZero();
        assertThat(show.out())
                .startsWith("ep-00000000b2  cat missing\n")
                .contains("class:      resource_error, finer_resource_error")
                .contains("goal:       publish \\x1b[31mred")
                .contains("now:        last run failed, 1 in a row alike; vetoed once since, runs again after 2")
                .contains("output:\n    first line\n    last line\n")
                .contains("evidence:   no proof of all that it reads: ");
    }

    @ParameterizedTest
    @CsvSource({
        "allow, ep-ffffffffff",
        "allow, git push",
        "allow, ''",
        "allow --withdraw, ep-fffffffff",
        "allow, zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "forget, zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
        "forget, ''",
        "show, ''",
        "archive, ''",
    })
    void what_names_nothing_is_told_and_no_fault_of_ours(String command, String id) {
        String[] words = Arrays.copyOf(command.split(" ", -1), command.split(" ", -1).length + 1);
        words[words.length - 1] = id;

        CommandRun run = CommandRun.at(home, words);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("vritti: nothing is known under \"" + id + "\"; `java -jar vritti-agent.jar list --home "
                        + home + "` shows what is\n");
        assertThat(CommandRun.at(home, "list").out()).contains(Memories.CAT, Memories.PUSH);
    }

    @Test
    void show_of_an_unknown_id_says_where_to_look() {
        CommandRun show = CommandRun.at(home, "show", "ep-ffffffffff");

        assertThat(show.exit()).isEqualTo(1);
        assertThat(show.err())
                .isEqualTo("vritti: nothing is known under \"ep-ffffffffff\"; `java -jar vritti-agent.jar list --home "
                        + home + "` shows what is\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show ep-00000000b2", "search missing", "stats", "check -- cat missing", "why"})
    void home_that_may_not_be_written_is_read(String command) throws IOException {
        CommandRun before = CommandRun.at(home, command.split(" "));
        byte[] database = Files.readAllBytes(home.resolve("vritti.db"));
        home.toFile().setWritable(false);
        home.resolve("vritti.db").toFile().setWritable(false);
        try {
            CommandRun readOnly = CommandRun.at(home, command.split(" "));
            assertThat(readOnly.exit()).isEqualTo(before.exit());
            assertThat(readOnly.err()).isEqualTo(before.err());
            assertThat(beginning(readOnly)).isEqualTo(beginning(before));
            // Root may write all the same, and only a search has something to write: vectors that were missing.
            if (!command.startsWith("search")) {
                assertThat(home.resolve("vritti.db")).hasBinaryContent(database);
            }
        } finally {
            home.toFile().setWritable(true);
        }
    }

    @Test
    void allow_is_for_the_next_attempt_unless_said_otherwise() {
        assertThat(CommandRun.at(home, "allow").out()).isEqualTo("Nothing is allowed beyond what the rules allow.\n");
        assertThat(CommandRun.at(home, "allow", Memories.CAT).out())
                .isEqualTo("Allowed for the next attempt: cat missing\n");
        assertThat(CommandRun.at(home, "allow", Memories.CAT, "--always").out())
                .isEqualTo("Allowed always: cat missing\n");
        assertThat(CommandRun.at(home, "allow", Memories.PUSH_KEY, "--for", "24h")
                        .out())
                .startsWith("Allowed until ")
                .endsWith("(in 23 h): git push origin main\n");
        assertThat(CommandRun.at(home, "allow").out())
                .contains("cat missing           always", "git push origin main  until")
                .doesNotContain(Memories.CAT_KEY, Memories.PUSH_KEY);
        assertThat(CommandRun.at(home, "show", Memories.CAT).out()).contains("allowed:    always");

        assertThat(CommandRun.at(home, "allow", Memories.CAT, "--withdraw").out())
                .isEqualTo("No longer allowed: cat missing\n");
        assertThat(CommandRun.at(home, "allow").out()).doesNotContain("cat missing");
    }

    @Test
    void what_is_allowed_can_be_taken_back_after_the_call_was_forgotten() {
        CommandRun.at(home, "allow", Memories.CAT, "--always");
        CommandRun.at(home, "forget", "--all", "--yes");

        assertThat(CommandRun.at(home, "allow").out()).contains("a call that was forgotten  always", Memories.CAT_KEY);
        assertThat(CommandRun.at(home, "allow", Memories.CAT_KEY, "--withdraw").exit())
                .isZero();
        assertThat(CommandRun.at(home, "allow").out()).isEqualTo("Nothing is allowed beyond what the rules allow.\n");
    }

    @Test
    void allow_takes_one_extent_and_needs_a_call() {
        assertThat(CommandRun.at(home, "allow", Memories.CAT, "--once", "--always")
                        .exit())
                .isEqualTo(2);
        assertThat(CommandRun.at(home, "allow", "--always").exit()).isEqualTo(2);
        assertThat(CommandRun.at(home, "allow", Memories.CAT, "--for", "3w").err())
                .startsWith(
                        "vritti: Invalid value for option '--for': '3w' is not a duration; write it like 90s, 30m, 24h or 7d");
    }

    @Test
    void forget_takes_one_or_all() {
        assertThat(CommandRun.at(home, "forget", Memories.CAT).out()).isEqualTo("Forgot 1 episode.\n");
        assertThat(CommandRun.at(home, "forget", Memories.CAT).exit()).isEqualTo(1);
        assertThat(CommandRun.at(home, "list").out()).doesNotContain(Memories.CAT);
        assertThat(CommandRun.at(home, "forget", "--all", "--yes", "--json").out())
                .contains("\"forgotten\" : 1");
        assertThat(CommandRun.at(home, "list").out()).startsWith("Nothing has failed yet");
        assertThat(CommandRun.at(home, "forget").exit()).isEqualTo(2);
    }

    @Test
    void forgetting_all_needs_a_yes_where_there_is_no_terminal_to_ask_at() {
        CommandRun forget = CommandRun.at(home, "forget", "--all");

        assertThat(forget.exit()).isEqualTo(1);
        assertThat(forget.err()).contains("nothing was forgotten", "--yes", "all 2 episodes in " + home);
        assertThat(CommandRun.at(home, "list").out()).contains(Memories.CAT, Memories.PUSH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "status", "stats", "report", "why", "allow", "search x", "forget --all --yes"})
    void what_is_no_home_is_named_and_not_read_as_an_empty_memory(String command) throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        Path foreign = Files.createDirectories(home.resolve("foreign/src")).getParent();

        assertThat(CommandRun.at(file, command.split(" ")))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).startsWith("vritti: " + file + " is not a folder"))
                .satisfies(run -> assertThat(run.out()).isEmpty());
        assertThat(CommandRun.at(foreign, command.split(" ")))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(1))
                .satisfies(run -> assertThat(run.err()).startsWith("vritti: " + foreign + " is not a home of Vritti"))
                .satisfies(run -> assertThat(run.out()).isEmpty());
    }

    @Test
    void home_without_a_name_is_wrong_usage() {
        assertThat(CommandRun.of("list", "--home", "").exit()).isEqualTo(2);
        assertThat(CommandRun.of("list", "--home=").err()).contains("it is empty");
    }

    @Test
    void asking_a_home_that_is_not_there_makes_nothing() {
        Path none = home.resolve("none");

        assertThat(CommandRun.at(none, "list").exit()).isZero();
        assertThat(CommandRun.at(none, "stats").exit()).isZero();
        assertThat(CommandRun.at(none, "status").exit()).isZero();
        assertThat(CommandRun.at(none, "why").exit()).isEqualTo(1);
        assertThat(none).doesNotExist();
    }

    /** The first line, without the numbers that change by the second. */
    private static String beginning(CommandRun run) {
        return run.out().lines().findFirst().orElse("").replaceAll("[0-9.]+", "");
    }
}
