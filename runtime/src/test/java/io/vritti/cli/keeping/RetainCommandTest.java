package io.vritti.cli.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.cli.CommandRun;
import io.vritti.cli.Memories;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainCommandTest {

    @TempDir
    private Path folder;

    private Path home;

    /** {@code git push} failed three times, and {@code cat missing} once two hours before that, half a year ago. */
    @BeforeEach
    void oldMemory() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Memories.keep(home, System.currentTimeMillis() - TimeUnit.DAYS.toMillis(180));
    }

    @Test
    void without_a_setting_everything_is_kept() {
        CommandRun run = CommandRun.at(home, "retain");

        assertThat(run)
                .isEqualTo(new CommandRun(
                        0,
                        "Everything is kept for ever: none of the vritti.retain settings says otherwise, such as"
                                + " vritti.retain.unused=180d.\n",
                        ""));
        assertThat(CommandRun.at(home, "list").out()).contains("git push", "cat missing");
    }

    @Test
    void a_dry_run_lists_what_leaves_and_why_and_the_run_has_just_that_leave() throws IOException {
        set("vritti.retain.unused=90d", "vritti.retain.recurring=3", "vritti.retain.how=delete");

        CommandRun dry = CommandRun.at(home, "retain", "--dry-run");
        assertThat(dry.out())
                .contains(
                        Memories.CAT,
                        "cat missing",
                        "not used for 180d (vritti.retain.unused=90d)",
                        "1 of 2 episodes would be deleted.",
                        "1 more stays: it recurs (vritti.retain.recurring).",
                        "Nothing was changed.")
                .doesNotContain(Memories.PUSH);
        List<String> listed = ids(json("retain", "--dry-run"));
        assertThat(CommandRun.at(home, "list").out()).contains("git push", "cat missing");

        assertThat(ids(json("retain"))).isEqualTo(listed).containsExactly(Memories.CAT);

        assertThat(CommandRun.at(home, "list").out()).contains("git push").doesNotContain("cat missing");
        assertThat(CommandRun.at(home, "retain").out())
                .startsWith("0 of 1 episode were deleted.\n1 more stays: it recurs");
    }

    @Test
    void what_leaves_goes_to_the_archive_unless_its_owner_wants_it_deleted() throws IOException {
        set("vritti.retain.unused=90d");

        CommandRun run = CommandRun.at(home, "retain");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("2 of 2 episodes went to the archive in " + home.resolve("archive")
                        + ".\n  2 by vritti.retain.unused\n");
        assertThat(CommandRun.at(home, "list").out()).doesNotContain("cat missing");
        assertThat(home.resolve("archive")).isNotEmptyDirectory();
    }

    @Test
    void what_its_owner_allowed_or_names_in_a_setting_stays() throws IOException {
        set("vritti.retain.unused=90d", "vritti.retain.how=delete", "vritti.deny=git push *");
        assertThat(CommandRun.at(home, "allow", Memories.CAT).exit()).isZero();

        JsonNode run = json("retain");

        assertThat(ids(run)).isEmpty();
        assertThat(run.get("kept").toString()).isEqualTo("{\"allowed\":1,\"by_hand\":1}");
    }

    @Test
    void with_a_setting_that_cannot_be_understood_nothing_leaves() throws IOException {
        set("vritti.retain.unused=90d", "vritti.retain.recurring=many");

        CommandRun run = CommandRun.at(home, "retain");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("nothing was changed, because of a setting: vritti.retain.recurring=many")
                .contains("must be a whole number from 2 to 1000000");

        set("vritti.retain.unused=90d", "vritti.retain.recuring=3");
        assertThat(CommandRun.at(home, "retain").err())
                .contains("unknown setting vritti.retain.recuring")
                .contains("did you mean vritti.retain.recurring?");
        assertThat(CommandRun.at(home, "list").out()).contains("git push", "cat missing");
    }

    @Test
    void two_do_not_work_on_a_home_at_once() throws IOException {
        set("vritti.retain.unused=90d");
        try (Lease other = new Lease(Home.at(home.toFile()).retentionLease())) {
            assertThat(other.held()).isTrue();

            CommandRun run = CommandRun.at(home, "retain");

            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err())
                    .contains("retention is at work in " + home + " already")
                    .contains("try again");
            assertThat(ids(json("retain", "--dry-run"))).hasSize(2);
        }
    }

    @Test
    void a_home_without_a_memory_has_nothing_to_lose() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("vritti.properties"), "vritti.retain.unused=90d\n");

        CommandRun run = CommandRun.at(empty, "retain");

        assertThat(run.out()).isEqualTo("0 of 0 episodes went to the archive in " + empty.resolve("archive") + ".\n");
        assertThat(empty).isDirectoryNotContaining("glob:**vritti.db*");
    }

    private void set(String... lines) throws IOException {
        Files.write(home.resolve("vritti.properties"), List.of(lines));
    }

    private JsonNode json(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.add("--json");
        return new ObjectMapper()
                .readTree(CommandRun.at(home, all.toArray(String[]::new)).out());
    }

    private static List<String> ids(JsonNode run) {
        return run.get("leaving").findValuesAsText("id");
    }
}
