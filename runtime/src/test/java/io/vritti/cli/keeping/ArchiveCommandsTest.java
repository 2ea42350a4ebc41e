package io.vritti.cli.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.cli.CommandRun;
import io.vritti.cli.Memories;
import io.vritti.cli.terminal.ExitCode;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCommandsTest {

    @TempDir
    private Path temporary;

    private Path home;

    @BeforeEach
    void fill() {
        home = temporary.resolve("home");
        Memories.keep(home, System.currentTimeMillis());
    }

    @Test
    void what_was_put_away_is_left_out_unless_it_is_asked_for_and_comes_back() {
        CommandRun archive = CommandRun.at(home, "archive", Memories.CAT);
        assertThat(archive.exit()).as(archive.err()).isZero();
        assertThat(archive.out())
                .startsWith("Archived: " + Memories.CAT + "  cat missing\n")
                .contains("In " + home.resolve("archive") + "; `");

        assertThat(CommandRun.at(home, "list").out())
                .doesNotContain(Memories.CAT)
                .contains(Memories.PUSH);
        assertThat(CommandRun.at(home, "list", "--archived").out())
                .containsPattern(Memories.CAT + " .* yes\n")
                .contains(Memories.PUSH);
        assertThat(CommandRun.at(home, "list", "--archived", "--json", "--text", "MISSING")
                        .out())
                .contains("\"archived_in\" : \"" + home.resolve("archive"))
                .doesNotContain(Memories.PUSH);
        assertThat(CommandRun.at(home, "list", "--archived", "--class", "network_error")
                        .out())
                .doesNotContain(Memories.CAT);
        assertThat(CommandRun.at(home, "search", "cat missing").out()).doesNotContain(Memories.CAT);
        assertThat(CommandRun.at(home, "search", "--archived", "cat missing").out())
                .contains(Memories.CAT + "  cat missing  (archived)\n")
                .contains("episodes and the archive; embedding");
        assertThat(CommandRun.at(home, "show", Memories.CAT).out())
                .contains("archived:")
                .contains("in " + home.resolve("archive") + "/episodes-")
                .contains("restore --home " + home + " " + Memories.CAT + "` brings it back")
                .contains("cat missing: failed");

        CommandRun restore = CommandRun.at(home, "restore", Memories.CAT.substring(3));
        assertThat(restore.out()).isEqualTo("Restored: " + Memories.CAT + "  cat missing\n");
        assertThat(CommandRun.at(home, "list").out()).contains(Memories.CAT);
        assertThat(CommandRun.at(home, "restore", Memories.CAT))
                .satisfies(again -> assertThat(again.exit()).isEqualTo(ExitCode.NO))
                .satisfies(again ->
                        assertThat(again.err()).contains(Memories.CAT + " was not put away: it is in the memory"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "reflect", "resolve --with=x"})
    void what_was_put_away_is_not_unknown_to_commands_that_need_it_here(String command) {
        assertThat(CommandRun.at(home, "archive", Memories.CAT).exit()).isZero();

        String[] words = (command + " " + Memories.CAT).split(" ", -1);
        CommandRun run = CommandRun.at(home, words);

        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        assertThat(run.err())
                .contains(Memories.CAT + " was put away; `java -jar vritti-agent.jar restore --home " + home + " "
                        + Memories.CAT + "` brings it back");
    }

    @Test
    void nothing_comes_back_from_a_folder_into_which_nothing_was_put_away() {
        CommandRun run = CommandRun.at(home, "restore", "--all", "--from", temporary.toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NO);
        assertThat(run.err()).contains("nothing was put away into " + temporary, "manifest.json");
    }

    @Test
    void what_was_put_away_already_is_said_and_left_there_so_that_an_ended_command_can_be_made_again() {
        CommandRun.at(
                home, "archive", Memories.CAT, "--to", temporary.resolve("cold").toString());

        CommandRun again = CommandRun.at(home, "archive", Memories.CAT, Memories.PUSH.substring(3));
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("Archived: " + Memories.PUSH)
                .contains("Archived already: " + Memories.CAT + "\n");
        assertThat(CommandRun.at(home, "archive", "--json", Memories.CAT.substring(0, 12))
                        .out())
                .contains("\"archived\" : [ ]")
                .contains("\"already\" : [ \"" + Memories.CAT + "\" ]");
        CommandRun unknown = CommandRun.at(home, "archive", Memories.CAT, "ep-0123456789");
        assertThat(unknown.exit()).isEqualTo(ExitCode.NO);
        assertThat(unknown.err()).contains("nothing is known under \"ep-0123456789\"");
        assertThat(CommandRun.at(home, "restore", "--all").out()).isEqualTo("Restored 2 episodes.\n");
    }

    @Test
    void an_episode_in_both_places_is_listed_and_found_once() throws IOException {
        Path cold = temporary.resolve("cold");
        CommandRun.at(home, "archive", Memories.CAT, "--to", cold.toString());
        Path copy = copyOf(anyFileOf(cold), temporary.resolve("copy"));
        CommandRun.at(home, "restore", "--all");
        copyOf(copy, cold);

        assertThat(CommandRun.at(home, "list", "--archived").out()).containsOnlyOnce(Memories.CAT);
        assertThat(CommandRun.at(home, "list", "--archived", "--limit", "1").out())
                .contains("1 of 2 episodes.")
                .doesNotContain(" yes\n");
        assertThat(CommandRun.at(home, "search", "--archived", "cat missing").out())
                .containsOnlyOnce(Memories.CAT);
    }

    @Test
    void folders_that_were_moved_renamed_linked_or_copied_into_one_bring_back_what_was_in_each() throws IOException {
        Path one = temporary.resolve("ein Ordner \u00fc");
        Path other = temporary.resolve("other");
        CommandRun.at(home, "archive", Memories.CAT, "--to", one.toString());
        CommandRun.at(home, "archive", Memories.PUSH, "--to", other.toString());
        Path moved = Files.move(one, temporary.resolve("moved"));
        copyOf(anyFileOf(other), moved);

        assertThat(CommandRun.at(home, "list", "--archived").out())
                .containsOnlyOnce(Memories.PUSH)
                .doesNotContain(Memories.CAT);
        assertThat(CommandRun.at(home, "restore", Memories.CAT).err())
                .contains(one + ", where episodes of this memory were put away, is not there")
                .contains("nothing was put away under");
        Path link = Files.createSymbolicLink(temporary.resolve("link"), moved);
        CommandRun back = CommandRun.at(home, "restore", "--all", "--from", link.toString());
        assertThat(back.out()).as(back.err()).isEqualTo("Restored 2 episodes.\n");
        assertThat(CommandRun.at(home, "show", Memories.PUSH).out()).contains("3 times");
    }

    @Test
    void a_file_that_comes_back_from_a_copy_of_the_folder_is_not_taken_for_discarded() throws IOException {
        Path cold = temporary.resolve("cold");
        CommandRun.at(home, "archive", Memories.CAT, "--to", cold.toString());
        Path copy = copyOf(anyFileOf(cold), temporary.resolve("copy"));
        CommandRun.at(home, "restore", "--all");
        CommandRun.at(home, "forget", Memories.CAT);
        copyOf(copy, cold);

        CommandRun.at(home, "archive", Memories.PUSH, "--to", cold.toString());
        assertThat(CommandRun.at(home, "restore", "--all").out()).isEqualTo("Restored 2 episodes.\n");
    }

    private static Path copyOf(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    @Test
    void what_is_back_already_is_said_so_that_an_ended_restore_can_be_made_again() {
        CommandRun.at(home, "archive", Memories.PUSH);

        CommandRun again = CommandRun.at(home, "restore", Memories.CAT, Memories.PUSH);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("Restored: " + Memories.PUSH)
                .contains("In the memory already: " + Memories.CAT);
    }

    @Test
    void a_folder_of_choice_is_found_again_and_brings_all_to_another_home() {
        Path cold = temporary.resolve("cold");
        CommandRun.at(home, "archive", Memories.CAT, Memories.PUSH, "--to", cold.toString());
        assertThat(cold.resolve("manifest.json"))
                .content()
                .contains("\"sha256\"")
                .contains("\"episodes\" : 2");
        assertThat(CommandRun.at(home, "show", Memories.PUSH).out()).contains("in " + cold + "/episodes-");

        Path other = temporary.resolve("other");
        assertThat(CommandRun.at(other, "restore", "--all").out()).isEqualTo("Restored 0 episodes.\n");
        CommandRun from = CommandRun.at(other, "restore", "--all", "--from", cold.toString());
        assertThat(from.out()).as(from.err()).isEqualTo("Restored 2 episodes.\n");
        assertThat(CommandRun.at(other, "show", Memories.PUSH).out())
                .contains("3 times")
                .contains("vetoed once since");
        assertThat(CommandRun.at(home, "list", "--archived").out()).doesNotContain(Memories.PUSH);
    }

    @Test
    void a_damaged_file_is_named_by_every_command_that_needs_it() throws IOException {
        CommandRun.at(home, "archive", Memories.CAT);
        CommandRun.at(home, "archive", Memories.PUSH);
        Path folder = home.resolve("archive");
        Path damaged = anyFileOf(folder);
        Files.write(damaged, new byte[] {1, 2, 3});

        CommandRun restore = CommandRun.at(home, "restore", "--all");
        assertThat(restore.exit()).isEqualTo(ExitCode.NO);
        assertThat(restore.out()).isEqualTo("Restored 1 episode.\n");
        assertThat(restore.err())
                .contains("vritti: " + damaged + " is damaged: its SHA-256 is not that of the manifest");
        assertThat(CommandRun.at(home, "list", "--archived").err()).contains(damaged + " is damaged");
        assertThat(CommandRun.at(home, "forget", "--all", "--yes").err())
                .contains(damaged + " is damaged")
                .contains("it may still hold what was to be forgotten");
    }

    private static Path anyFileOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void forget_reaches_what_was_put_away() {
        CommandRun.at(home, "archive", Memories.CAT, Memories.PUSH);
        assertThat(CommandRun.at(home, "forget", Memories.CAT).out()).isEqualTo("Forgot 1 episode.\n");
        assertThat(CommandRun.at(home, "show", Memories.CAT).exit()).isEqualTo(ExitCode.NO);
        assertThat(CommandRun.at(home, "forget", "--all", "--yes").out()).isEqualTo("Forgot 1 episode.\n");
        assertThat(CommandRun.at(home, "restore", "--all").out()).isEqualTo("Restored 0 episodes.\n");
    }

    @Test
    void what_an_earlier_version_had_only_hidden_is_listed_goes_to_files_and_comes_back() {
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), warning -> {})) {
            store.apply(List.of(new Change.Archived(Memories.CAT, true)));
        }
        assertThat(CommandRun.at(home, "list").out()).doesNotContain(Memories.CAT);
        assertThat(CommandRun.at(home, "list", "--archived").out()).contains(Memories.CAT);
        assertThat(CommandRun.at(home, "restore", Memories.CAT).out()).startsWith("Restored: " + Memories.CAT);
        try (MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), warning -> {})) {
            store.apply(List.of(new Change.Archived(Memories.CAT, true)));
        }
        assertThat(CommandRun.at(home, "archive", Memories.PUSH).out())
                .contains("With it one that an earlier version had only hidden.");
        assertThat(CommandRun.at(home, "show", Memories.CAT).out()).contains("in " + home.resolve("archive"));
    }

    @Test
    void what_cannot_be_named_or_read_is_told() {
        assertThat(CommandRun.at(home, "archive", "ep-77").err()).contains("nothing is known under \"ep-77\"");
        assertThat(CommandRun.at(home, "restore", "ep-77").err()).contains("nothing was put away under \"ep-77\"");
        assertThat(CommandRun.at(home, "restore", "--all", "--from", "/nowhere/cold")
                        .err())
                .contains("/nowhere/cold is no folder; name the one that holds a manifest.json");
        assertThat(CommandRun.at(home, "restore").exit()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive", "forget", "show", "allow"})
    void the_beginning_of_several_ids_is_not_called_unknown(String command) {
        assertThat(CommandRun.at(home, command, "ep-").err())
                .contains("vritti: \"ep-\" fits several: ")
                .contains(Memories.CAT)
                .contains("; type more of it");
    }

    @Test
    void what_was_named_twice_is_told_once() {
        assertThat(CommandRun.at(home, "archive", Memories.CAT, Memories.CAT).out())
                .containsOnlyOnce("Archived: " + Memories.CAT);
    }

    @Test
    void a_folder_that_is_gone_is_named_by_what_lists_and_by_what_forgets() throws IOException {
        Path cold = temporary.resolve("cold");
        assertThat(CommandRun.at(home, "archive", "--to", cold.toString(), Memories.CAT)
                        .exit())
                .isZero();
        Files.move(cold, temporary.resolve("elsewhere"));
        String gone = "vritti: " + cold + ", where episodes of this memory were put away, is not there";

        assertThat(CommandRun.at(home, "list", "--archived").err()).contains(gone);
        assertThat(CommandRun.at(home, "forget", "--all", "--yes").err())
                .containsOnlyOnce(gone + "; it may still hold what was to be forgotten");
        assertThat(CommandRun.at(home, "list", "--archived").out()).isEqualTo("Nothing that can be read has failed.\n");
    }
}
