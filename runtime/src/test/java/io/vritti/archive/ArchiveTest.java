package io.vritti.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.home.Lease;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.Revised;
import io.vritti.store.WholeEpisode;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final long MINUTE = 60_000;

    @TempDir
    private File temporary;

    private final List<String> warnings = new ArrayList<>();
    private Home home;
    private File folder;
    private MemoryStore store;
    private Archive archive;

    @BeforeEach
    void open() {
        home = Home.at(new File(temporary, "home"));
        folder = new File(temporary, "cold");
        store = EmbeddedStore.open(home, warnings::add, true);
        archive = new Archive(home, folder, store);
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_was_put_away_comes_back_as_it_was(long seed) throws IOException {
        new WholeEpisodes(seed).into(store, 40);
        Map<String, WholeEpisode> before = all();

        PutAway away = archive.put(before.keySet());
        assertThat(away.archived()).containsExactlyInAnyOrderElementsOf(before.keySet());
        assertThat(store.episodeCount()).isZero();
        assertThat(store.counts().get("actions"))
                .as("states without an episode")
                .isZero();

        Restored back = archive.restoreAll(false);
        assertThat(back.problems()).isEmpty();
        assertThat(back.restored()).containsExactlyInAnyOrderElementsOf(before.keySet());
        Map<String, WholeEpisode> after = all();
        before.forEach((id, whole) -> assertSame(after.get(id), whole));
        assertThat(after).hasSameSizeAs(before);
        assertThat(Manifest.read(folder).files()).as("it is in one place").isEmpty();
        assertThat(folder.list()).doesNotContain("episodes").noneMatch(Manifest::isOurs);
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void part_of_a_memory_goes_and_comes_back_in_any_order(long seed) throws IOException {
        new WholeEpisodes(seed).into(store, 20);
        Map<String, WholeEpisode> before = all();
        List<String> ids = List.copyOf(before.keySet());
        for (int from = 0; from < 5; from++) {
            archive.put(every(5, from, ids));
        }
        for (int from = 4; from >= 0; from--) {
            List<String> some = every(5, from, ids);
            assertThat(archive.restore(some::contains, false).restored()).containsExactlyInAnyOrderElementsOf(some);
        }
        Map<String, WholeEpisode> after = all();
        before.forEach((id, whole) -> assertSame(after.get(id), whole));
    }

    private static List<String> every(int n, int from, List<String> ids) {
        List<String> some = new ArrayList<>();
        for (int i = from; i < ids.size(); i += n) {
            some.add(ids.get(i));
        }
        return some;
    }

    /** Its state is known again, at a later time where JVMs that run have to learn of it; a vector may have to be made again. */
    private static void assertSame(WholeEpisode now, WholeEpisode before) {
        assertThat(now).as(before.id()).isNotNull();
        assertThat(now.episode()).isEqualTo(before.episode());
        assertThat(now.resolvedBy()).isEqualTo(before.resolvedBy());
        assertThat(now.pictures()).isEqualTo(before.pictures());
        assertThat(now.timesShown()).isEqualTo(before.timesShown());
        assertThat(now.pending()).isEqualTo(before.pending());
        assertThat(now.vector())
                .satisfiesAnyOf(
                        vector -> assertThat(vector).isNull(),
                        vector -> assertThat(vector).isEqualTo(before.vector()));
        ActionState expected = before.state().changed(now.state().changedAtMillis());
        assertThat(now.state()).isEqualTo(expected);
    }

    @Test
    void what_was_put_away_is_out_of_list_words_and_gate_and_other_jvms_hear_of_it() throws IOException {
        Change.FailureAdded failed = keep(1, 1, 1, 0);
        long revision = store.revision();

        archive.put(List.of(failed.episode().id()));

        assertThat(store.episodes(EpisodeQuery.newest(10))).isEmpty();
        assertThat(store.state(failed.episode().actionKey())).isEmpty();
        assertThat(store.changesBetween(revision, Long.MAX_VALUE, 10))
                .singleElement()
                .isInstanceOfSatisfying(
                        Revised.PutAway.class,
                        away -> assertThat(away.actionKey())
                                .isEqualTo(failed.episode().actionKey()));
    }

    @Test
    void an_action_with_another_episode_is_known_without_the_failure_until_that_comes_back() throws IOException {
        Change.FailureAdded older = keep(1, 1, 1, 0);
        Change.FailureAdded last = keep(1, 2, 1, MINUTE);
        String key = last.episode().actionKey();

        archive.put(List.of(last.episode().id()));
        assertThat(store.state(key)).hasValueSatisfying(state -> {
            assertThat(state.lastFailed()).isFalse();
            assertThat(state.changedAtMillis()).isGreaterThan(last.state().changedAtMillis());
        });
        long cleared = store.state(key).orElseThrow().changedAtMillis();

        archive.restoreAll(false);
        assertThat(store.state(key)).hasValueSatisfying(state -> {
            assertThat(state.lastFailed()).isTrue();
            assertThat(state.episodeId()).isEqualTo(last.episode().id());
            assertThat(state.evidence()).isEqualTo(last.state().evidence());
            assertThat(state.changedAtMillis()).as("JVMs that run take it over").isGreaterThan(cleared);
        });
        assertThat(store.episode(older.episode().id())).isPresent();
    }

    @Test
    void an_action_that_has_passed_meanwhile_stays_passed() throws IOException {
        keep(1, 1, 1, 0);
        Change.FailureAdded last = keep(1, 2, 1, MINUTE);
        archive.put(List.of(last.episode().id()));
        ActionState cleared = store.state(last.episode().actionKey()).orElseThrow();
        store.apply(
                List.of(new Change.StateChanged(cleared.succeeded(0, "4712@here", System.currentTimeMillis() + 10))));

        archive.restoreAll(false);

        assertThat(store.state(last.episode().actionKey()).orElseThrow().lastFailed())
                .isFalse();
        assertThat(store.episode(last.episode().id())).isPresent();
    }

    @Test
    void one_that_failed_again_meanwhile_is_united_with_what_was_put_away() throws IOException {
        Change.FailureAdded first = keep(1, 1, 5, 0);
        String id = first.episode().id();
        archive.put(List.of(id));
        Change.FailureAdded again = keep(1, 1, 2, 10 * MINUTE);
        assertThat(store.episode(id).orElseThrow().count()).isEqualTo(2);

        archive.restoreAll(false);

        Episode united = store.episode(id).orElseThrow();
        assertThat(united.count()).isEqualTo(7);
        assertThat(united.firstSeenMillis()).isEqualTo(first.episode().firstSeenMillis());
        assertThat(united.lastSeenMillis()).isEqualTo(again.episode().lastSeenMillis());
        assertThat(united.errorTrace()).isEqualTo(again.episode().errorTrace());
        ActionState state = store.state(united.actionKey()).orElseThrow();
        assertThat(state.failures()).isEqualTo(7);
        assertThat(state.lastFailureMillis()).isEqualTo(again.state().lastFailureMillis());
        assertThat(state.evidence()).isEqualTo(again.state().evidence());
        archive.restoreAll(false);
        assertThat(store.episode(id).orElseThrow().count()).as("once more").isEqualTo(7);
    }

    @Test
    void one_that_was_put_away_twice_comes_back_once_with_both_counts() throws IOException {
        String id = keep(1, 1, 5, 0).episode().id();
        archive.put(List.of(id));
        keep(1, 1, 2, 10 * MINUTE);
        archive.put(List.of(id));

        archive.restoreAll(false);

        assertThat(store.episode(id).orElseThrow().count()).isEqualTo(7);
        assertThat(store.state(store.episode(id).orElseThrow().actionKey())
                        .orElseThrow()
                        .failures())
                .isEqualTo(7);
    }

    @Test
    void a_damaged_file_is_named_and_the_others_come_back() throws IOException {
        String lost = keep(1, 1, 1, 0).episode().id();
        archive.put(List.of(lost));
        String damaged = Manifest.read(folder).files().get(0).name();
        String sound = keep(2, 1, 1, 0).episode().id();
        archive.put(List.of(sound));
        flip(new File(folder, damaged));

        Restored back = archive.restoreAll(false);

        assertThat(back.restored()).containsExactly(sound);
        assertThat(back.problems())
                .singleElement()
                .asString()
                .contains(damaged)
                .contains("its SHA-256 is not that of the manifest; none of its 1 episodes is read");
        assertThat(new File(folder, damaged))
                .as("left to whoever can repair it")
                .exists();
        flip(new File(folder, damaged));
        assertThat(archive.restoreAll(false).restored()).containsExactly(lost);
    }

    @Test
    void a_file_whose_line_is_larger_than_any_episode_is_named_and_the_others_come_back() throws IOException {
        String sound = keep(1, 1, 1, 0).episode().id();
        archive.put(List.of(sound));
        File bomb = new File(folder, "bomb");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(bomb.toPath()))) {
            packed.write("a".repeat(9 << 20).getBytes(StandardCharsets.UTF_8));
        }
        String name = "episodes-20261130T000000Z-" + Checksum.of(bomb).substring(0, 12) + EpisodeFileWriter.SUFFIX;
        Files.move(bomb.toPath(), new File(folder, name).toPath());

        Restored back = archive.restoreAll(false);

        assertThat(back.restored()).containsExactly(sound);
        assertThat(back.problems()).allMatch(problem -> problem.contains(name + " is damaged: it has a line of more"));
        assertThat(back.problems()).isNotEmpty();
        String other = keep(2, 1, 1, 0).episode().id();
        assertThat(archive.put(List.of(other)).archived()).containsExactly(other);
    }

    private static void flip(File file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) {
            bytes.seek(bytes.length() / 2);
            int old = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(old ^ 0x10);
        }
    }

    @Test
    void a_manifest_that_is_gone_is_made_again_from_the_files() throws IOException {
        String id = keep(1, 1, 3, 0).episode().id();
        archive.put(List.of(id));
        Manifest before = Manifest.read(folder);
        Files.delete(new File(folder, Manifest.NAME).toPath());

        String other = keep(2, 1, 1, 0).episode().id();
        archive.put(List.of(other));

        assertThat(Manifest.read(folder).files())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("createdMillis")
                .contains(before.files().get(0));
        assertThat(archive.restoreAll(false).restored()).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void a_manifest_that_is_damaged_is_named_and_nothing_is_changed() throws IOException {
        String id = keep(1, 1, 1, 0).episode().id();
        archive.put(List.of(id));
        File manifest = new File(folder, Manifest.NAME);
        Files.writeString(manifest.toPath(), "{\"schema\":1,");
        String other = keep(2, 1, 1, 0).episode().id();

        assertThatThrownBy(() -> archive.put(List.of(other)))
                .hasMessageContaining(manifest.getPath())
                .hasMessageContaining("is damaged");
        assertThat(store.episode(other)).isPresent();
        assertThat(manifest).hasContent("{\"schema\":1,");
    }

    @Test
    void where_the_manifest_cannot_be_written_nothing_is_lost_and_what_is_asked_for_comes_back() throws IOException {
        String away = keep(1, 1, 5, 0).episode().id();
        archive.put(List.of(away));
        String stays = keep(2, 1, 1, 0).episode().id();
        File inTheWay = new File(folder, Manifest.NAME + Durable.PARTIAL + "/x");
        assertThat(inTheWay.mkdirs()).isTrue();

        assertThatThrownBy(() -> archive.put(List.of(stays)))
                .hasMessageContaining(new File(folder, Manifest.NAME) + " cannot be written")
                .hasMessageContaining("no episode is lost");
        assertThat(store.episode(stays)).isPresent();
        Restored back = archive.restore(away::equals, false);
        assertThat(back.restored()).containsExactly(away);
        assertThat(back.problems()).anyMatch(problem -> problem.contains("what came back is still there, too"));

        assertThat(inTheWay.delete() && inTheWay.getParentFile().delete()).isTrue();
        assertThat(archive.restoreAll(false).problems()).isEmpty();
        assertThat(store.episode(away).orElseThrow().count())
                .as("not counted twice")
                .isEqualTo(5);
        assertThat(store.episodeCount()).isEqualTo(2);
        assertThat(Manifest.read(folder).files()).isEmpty();
    }

    @Test
    void where_the_file_is_gone_meanwhile_the_rest_stays_in_the_memory() throws IOException {
        List<String> ids = new ArrayList<>();
        List<Change> failures = new ArrayList<>();
        for (int n = 0; n <= Chunks.EPISODES; n++) {
            Change.FailureAdded failed = new WholeEpisodes(n).failed(n, 1, 1, WholeEpisodes.NOON_MILLIS);
            failures.add(failed);
            ids.add(failed.episode().id());
        }
        store.apply(failures);
        MemoryStore losing = DiskThatIsPulledOut.after(store, folder);

        assertThatThrownBy(() -> new Archive(home, folder, losing).put(ids))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("is gone, while episodes were put away into it");

        assertThat(store.episodeCount()).as("one more than goes at once").isEqualTo(1);
    }

    @Test
    void only_one_command_at_a_time_works_on_it() throws IOException {
        String id = keep(1, 1, 1, 0).episode().id();
        try (Lease other = new Lease(home.archiveLease())) {
            assertThat(other.held()).isTrue();
            assertThatThrownBy(() -> archive.put(List.of(id)))
                    .hasMessageContaining("another command puts episodes of " + home.folder() + " away or back");
        }
        assertThat(store.episode(id)).isPresent();
        assertThat(archive.put(List.of(id)).archived()).containsExactly(id);
    }

    @Test
    void those_that_an_earlier_version_only_marked_go_with_the_next() throws IOException {
        String marked = keep(1, 1, 1, 0).episode().id();
        store.apply(List.of(new Change.Archived(marked, true)));

        assertThat(archive.put(List.of("ep-0000000000"))).satisfies(away -> {
            assertThat(away.unknown()).containsExactly("ep-0000000000");
            assertThat(away.archived()).containsExactly(marked);
        });
        archive.restoreAll(false);
        assertThat(store.episode(marked))
                .hasValueSatisfying(back -> assertThat(back.archived()).isFalse());
    }

    @Test
    void files_are_for_their_owner_only_and_a_folder_that_others_may_write_is_refused() throws IOException {
        String id = keep(1, 1, 1, 0).episode().id();
        archive.put(List.of(id));
        assertThat(mode(folder)).isEqualTo("rwx------");
        for (File file : folder.listFiles()) {
            assertThat(mode(file)).as(file.getName()).isEqualTo("rw-------");
        }

        Files.setPosixFilePermissions(folder.toPath(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> archive.restoreAll(false)).hasMessageContaining("can be written by others");
        assertThat(store.episodeCount()).isZero();
    }

    private static String mode(File file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath()));
    }

    @Test
    void many_small_files_become_one() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            ids.add(keep(day, 1, 1, 0).episode().id());
            archive.put(List.of(ids.get(day)));
            assertThat(Manifest.read(folder).files()).hasSizeLessThanOrEqualTo(17);
        }
        assertThat(folder.list((in, name) -> Manifest.isOurs(name)))
                .as("none is left that the manifest does not list")
                .hasSameSizeAs(Manifest.read(folder).files());
        assertThat(archive.restoreAll(false).restored()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void homes_that_share_a_folder_do_not_touch_each_others_episodes() throws IOException {
        Home other = Home.at(new File(temporary, "other"));
        try (MemoryStore theirs = EmbeddedStore.open(other, warnings::add)) {
            Change.FailureAdded same = new WholeEpisodes(1).failed(1, 1, 3, WholeEpisodes.NOON_MILLIS);
            store.apply(List.of(same));
            theirs.apply(List.of(same));
            archive.put(List.of(same.episode().id()));
            Archive their = new Archive(other, folder, theirs);
            assertThat(their.restoreAll(false).restored()).isEmpty();
            their.put(List.of(same.episode().id()));

            assertThat(archive.restoreAll(false).restored()).hasSize(1);
            assertThat(store.episode(same.episode().id()).orElseThrow().count()).isEqualTo(3);
            assertThat(theirs.episodeCount()).isZero();
            assertThat(archive.restoreAll(true).restored()).as("asked for").hasSize(1);
        }
    }

    @Test
    void what_is_forgotten_is_gone_from_the_files_too_and_from_the_shared_store() throws IOException {
        Change.FailureAdded failed = keep(1, 1, 1, 0);
        String kept = keep(2, 1, 1, 0).episode().id();
        String id = failed.episode().id();
        archive.put(List.of(id, kept));

        assertThat(archive.forget(whole -> whole.id().equals(id)).restored()).containsExactly(id);

        assertThat(store.sharing().withdrawals(10))
                .singleElement()
                .satisfies(withdrawn -> assertThat(withdrawn.signature())
                        .isEqualTo(failed.episode().signature()));
        assertThat(archive.restoreAll(false).restored()).containsExactly(kept);
    }

    private Change.FailureAdded keep(int n, int variant, long count, long later) {
        Change.FailureAdded failed =
                new WholeEpisodes(n + later).failed(n, variant, count, WholeEpisodes.NOON_MILLIS + later);
        store.apply(List.of(failed));
        return failed;
    }

    private Map<String, WholeEpisode> all() {
        List<String> ids = new ArrayList<>();
        store.forEachEpisode(episode -> ids.add(episode.id()));
        Map<String, WholeEpisode> all = new LinkedHashMap<>();
        store.archive().whole(ids).forEach(whole -> all.put(whole.id(), whole));
        return all;
    }
}
