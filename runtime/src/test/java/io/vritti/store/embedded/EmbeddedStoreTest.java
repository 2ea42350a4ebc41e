package io.vritti.store.embedded;

import static io.vritti.store.embedded.Samples.episode;
import static io.vritti.store.embedded.Samples.failed;
import static io.vritti.store.embedded.Samples.id;
import static io.vritti.store.embedded.Samples.key;
import static io.vritti.store.embedded.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.action.ActionKey;
import io.vritti.episode.Confidence;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Advice;
import io.vritti.store.Allowance;
import io.vritti.store.Change;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.FailedKeyFilter;
import io.vritti.store.FailedRun;
import io.vritti.store.FailureFacts;
import io.vritti.store.FailureHistory;
import io.vritti.store.MemoryStore;
import io.vritti.store.OutboxEntry;
import io.vritti.store.ParkedEntry;
import io.vritti.store.Revised;
import io.vritti.store.StoreException;
import io.vritti.store.VetoHistory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();
    private Home home;
    private MemoryStore store;

    @BeforeEach
    void open() {
        home = Home.at(new File(folder, "h o?m%e ä"));
        store = EmbeddedStore.open(home, warnings::add);
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(warnings).isEmpty();
    }

    @Test
    void what_was_kept_is_there_after_reopening() {
        Change.FailureAdded failed = failed(1);
        store.apply(List.of(failed));
        store.close();
        store = EmbeddedStore.open(home, warnings::add);

        assertThat(store.episode(id(1))).contains(failed.episode());
        assertThat(store.state(key(1))).contains(failed.state());
        assertThat(store.episodeCount()).isEqualTo(1);
    }

    @Test
    void a_failure_seen_again_is_counted_and_keeps_first_seen_resolution_and_reflection() {
        store.apply(List.of(failed(1)));
        store.apply(List.of(
                new Change.Resolved(id(1), RedactedText.stored("npm ci"), Change.Source.OBSERVED),
                new Change.Reflected(id(1), Samples.REFLECTION)));
        Episode again = later(episode(1, "No such file: other", List.of("node"), null), 60_000);
        store.apply(List.of(new Change.FailureAdded(again, state(1, true))));

        Episode kept = store.episode(id(1)).orElseThrow();
        assertThat(kept.count()).isEqualTo(2);
        assertThat(kept.firstSeenMillis()).isEqualTo(failed(1).episode().firstSeenMillis());
        assertThat(kept.lastSeenMillis()).isEqualTo(again.lastSeenMillis());
        assertThat(kept.errorLine()).isEqualTo("No such file: other");
        assertThat(kept.resolution()).isEqualTo("npm ci");
        assertThat(kept.reflection()).isEqualTo(Samples.REFLECTION);
        assertThat(kept.tags()).containsExactly("npm", "node");
        assertThat(store.episodes(search("other"))).hasSize(1);
    }

    @Test
    void rules_speak_anew_with_each_failure_and_replace_nothing_that_somebody_else_said() {
        store.apply(List.of(reflected(1, Reflection.Source.RULES, "the first guess")));
        store.apply(List.of(reflected(1, Reflection.Source.RULES, "a better guess")));
        store.apply(List.of(failed(1)));
        assertThat(store.episode(id(1)).orElseThrow().reflection().rootCause()).isEqualTo("a better guess");

        store.apply(List.of(new Change.Reflected(id(1), said("acme/model-1", "a third guess"))));
        store.apply(List.of(reflected(1, Reflection.Source.RULES, "a better guess")));
        assertThat(store.episode(id(1)).orElseThrow().reflection()).isEqualTo(said("acme/model-1", "a third guess"));
    }

    @Test
    void what_reflections_advise_is_told_once_to_who_follows_the_newest_last() {
        store.apply(List.of(reflected(1, Reflection.Source.RULES, "one"), reflected(2, "acme/model-1", "two")));
        long revision = store.revision();
        assertThat(store.adviceAfter(-1, 9))
                .containsExactly(
                        new Advice(id(1), key(1), "do it", "make it", true, Reflection.Source.RULES),
                        new Advice(id(2), key(2), "do it", "make it", true, "acme/model-1"));
        assertThat(store.adviceAfter(-1, 1)).extracting(Advice::episodeId).containsExactly(id(2));

        store.apply(List.of(failed(3)));
        assertThat(store.adviceAfter(revision, 9))
                .as("of a failure that nothing is said of")
                .isEmpty();

        store.apply(List.of(new Change.Reflected(id(1), said("acme/model-1", "three"))));
        assertThat(store.adviceAfter(revision, 9)).extracting(Advice::episodeId).containsExactly(id(1));

        store.forget(id(1));
        assertThat(store.adviceAfter(-1, 9)).extracting(Advice::episodeId).containsExactly(id(2));
    }

    @Test
    void an_episode_is_found_by_what_was_said_of_it_and_no_longer_by_what_was_said_before() {
        store.apply(List.of(reflected(1, Reflection.Source.RULES, "the flux is gone"), failed(2)));
        assertThat(store.episodes(search("flux gone"))).extracting(Episode::id).containsExactly(id(1));

        store.apply(List.of(new Change.Reflected(id(1), said("acme/model-1", "no quince was baked"))));
        assertThat(store.episodes(search("flux"))).isEmpty();
        assertThat(store.episodes(search("quince"))).extracting(Episode::id).containsExactly(id(1));

        store.apply(
                List.of(new Change.FailureAdded(episode(1, "another line", List.of("node"), null), state(1, true))));
        assertThat(store.episodes(search("quince another")))
                .extracting(Episode::id)
                .containsExactly(id(1));
    }

    @Test
    void confidence_is_what_runs_with_nothing_changed_have_shown_whatever_a_reflection_claims() {
        store.apply(List.of(reflected(1, "acme/model-1", "sure")));
        assertThat(store.episode(id(1)).orElseThrow().reflection().confidence()).isEqualTo(0.5);

        store.apply(List.of(held(1), held(1), new Change.Refuted(id(1)), held(1)));
        assertThat(store.episode(id(1)).orElseThrow().confidence()).isEqualTo(new Confidence(3, 4));
        assertThat(store.episode(id(1)).orElseThrow().reflection().confidence()).isEqualTo(4.0 / 6);
    }

    private static Change held(int n) {
        Episode e = episode(n, "No such file or directory", List.of("npm"), null);
        return new Change.FailureAdded(
                new Episode(
                        new Episode.Identity(e.id(), e.actionKey(), e.kind(), e.signature()),
                        e.call(),
                        e.error(),
                        e.surroundings(),
                        Episode.Occurrences.once(e.lastSeenMillis(), e.durationMillis(), Confidence.HELD),
                        e.knowledge()),
                state(n, true));
    }

    private static Change.FailureAdded reflected(int n, String by, String rootCause) {
        return new Change.FailureAdded(
                episode(n, "No such file or directory", List.of("npm"), null).with(said(by, rootCause)),
                state(n, true));
    }

    private static Reflection said(String by, String rootCause) {
        return new Reflection(
                rootCause,
                "do it",
                Map.of("path_missing", "x"),
                "look first",
                List.of("y"),
                Confidence.UNTRIED.value(),
                new Reflection.Suggestion("make it", true),
                new Reflection.Source(by, List.of("No such file or directory"), "always", "never"));
    }

    @Test
    void failures_of_two_jvms_add_up() {
        store.apply(List.of(failed(1)));
        try (MemoryStore other = EmbeddedStore.open(home, warnings::add)) {
            other.apply(List.of(failed(1)));
        }
        assertThat(store.state(key(1)).orElseThrow().failures()).isEqualTo(2);
    }

    @Test
    void a_batch_of_another_jvm_that_comes_late_counts_but_does_not_bring_back_what_was_lifted() {
        long nowMillis = System.currentTimeMillis();
        store.apply(List.of(new Change.StateChanged(state(1, true).succeeded(0, "other jvm", nowMillis))));
        ActionState late = state(1, true).vetoed("this jvm", nowMillis - 50);
        store.apply(List.of(new Change.FailureAdded(episode(1, "late", List.of(), null), late)));

        assertThat(store.state(key(1)).orElseThrow().lastFailed()).isFalse();
        assertThat(store.state(key(1)).orElseThrow().failures()).isEqualTo(2);
        assertThat(store.episode(id(1))).isPresent();

        store.apply(List.of(new Change.StateChanged(state(1, true).vetoed("this jvm", nowMillis + 50))));
        assertThat(store.state(key(1)).orElseThrow().lastFailed()).isTrue();
    }

    @Test
    void a_shared_key_is_kept_and_is_in_the_file_of_failed_keys_until_it_passes() {
        long nowMillis = System.currentTimeMillis();
        ActionState shared = Samples.shared(1, "ab".repeat(16));
        ActionKey key = ActionKey.fromHex("ab".repeat(16));
        store.apply(List.of(new Change.StateChanged(shared)));
        assertThat(store.state(key(1)).orElseThrow().sharedKey()).isEqualTo("ab".repeat(16));
        assertThat(FailedKeyFilter.read(home).mayHaveFailed(key)).isTrue();

        store.apply(List.of(new Change.StateChanged(shared.succeeded(0, "s", nowMillis))));
        assertThat(store.state(key(1)).orElseThrow().sharedKey()).isEqualTo("ab".repeat(16));
        assertThat(FailedKeyFilter.read(home).mayHaveFailed(key)).isFalse();
    }

    @Test
    void what_the_owner_told_is_not_replaced_by_what_was_observed() {
        store.apply(List.of(failed(1), new Change.Resolved(id(1), RedactedText.stored("told"), Change.Source.TOLD)));
        store.apply(List.of(new Change.Resolved(id(1), RedactedText.stored("observed"), Change.Source.OBSERVED)));
        assertThat(store.episode(id(1)).orElseThrow().resolution()).isEqualTo("told");
        store.apply(List.of(new Change.Resolved(id(1), RedactedText.stored("told better"), Change.Source.TOLD)));
        assertThat(store.episode(id(1)).orElseThrow().resolution()).isEqualTo("told better");
    }

    @Test
    void a_state_that_differs_from_its_episode_keeps_its_own_words() {
        store.apply(List.of(failed(1)));
        ActionState success = state(1, false);
        ActionState own = new ActionState(
                new FailureFacts(
                        success.actionKey(),
                        null,
                        success.kind(),
                        new FailureHistory(false, 1, 0, 2, success.firstFailureMillis(), success.lastFailureMillis()),
                        new FailedRun(
                                success.episodeId(),
                                success.session(),
                                success.signature(),
                                success.finerClass(),
                                20_000,
                                20_001),
                        new VetoHistory(3, 4, 55, 66),
                        "session",
                        1),
                success.family(),
                success.action(),
                RedactedText.stored("another line"),
                null);
        store.apply(List.of(new Change.StateChanged(own)));
        assertThat(store.state(key(1))).contains(own);
    }

    @Test
    void a_batch_that_fails_leaves_nothing() {
        Episode unnamed = episode(2, "x", List.of(), null);
        Change.FailureAdded bad = new Change.FailureAdded(withId(unnamed, "ep-xyz"), state(2, true));
        assertThatThrownBy(() -> store.apply(List.of(failed(1), bad))).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.episodeCount()).isZero();
        store.apply(List.of(failed(1)));
        assertThat(store.episodeCount()).isEqualTo(1);
    }

    @Test
    void an_episode_is_found_by_the_beginning_of_its_id_that_fits_no_other() {
        store.apply(List.of(failed(1), failed(2)));
        assertThat(store.episode(id(1).substring(0, 6))).map(Episode::id).contains(id(1));
        assertThat(store.episode(id(1).substring(3))).map(Episode::id).contains(id(1));
        assertThat(store.episode("ep-")).isEmpty();
        assertThat(store.episode("ep-0")).isEmpty();
        assertThat(store.episode("nonsense")).isEmpty();
    }

    @Test
    void episodes_are_found_by_words_class_family_and_time_newest_first() {
        store.apply(List.of(
                failed(1),
                new Change.FailureAdded(
                        later(episode(2, "EADDRINUSE: address already in use :::3000", List.of(), "kill it"), 9_000),
                        state(2, true))));

        assertThat(store.episodes(EpisodeQuery.newest(10))).map(Episode::id).containsExactly(id(2), id(1));
        assertThat(store.episodes(EpisodeQuery.newest(1))).map(Episode::id).containsExactly(id(2));
        assertThat(store.episodes(search("eaddrinuse :::3000")))
                .map(Episode::id)
                .containsExactly(id(2));
        assertThat(store.episodes(search("DIRECT"))).map(Episode::id).containsExactly(id(1));
        assertThat(store.episodes(search("build-2"))).map(Episode::id).containsExactly(id(2));
        assertThat(store.episodes(search("\" OR NEAR( *"))).isEmpty();
        assertThat(store.episodes(search("???"))).isEmpty();
        assertThat(store.episodes(new EpisodeQuery(null, "path_missing", null, null, true, false, 9)))
                .hasSize(2);
        assertThat(store.episodes(new EpisodeQuery(null, "network_error", null, null, true, false, 9)))
                .isEmpty();
        assertThat(store.episodes(new EpisodeQuery(null, null, "npm run", null, false, false, 9)))
                .map(Episode::id)
                .containsExactly(id(1));
        assertThat(store.episodes(new EpisodeQuery(null, null, null, Samples.NOON_MILLIS + 9_000, true, false, 9)))
                .map(Episode::id)
                .containsExactly(id(2));
    }

    @Test
    void changes_come_newest_first_in_pages_and_include_those_of_other_jvms() {
        store.apply(List.of(failed(1), failed(2)));
        long before = store.revision();
        try (MemoryStore other = EmbeddedStore.open(home, warnings::add)) {
            other.apply(List.of(failed(3), new Change.StateChanged(state(1, false))));
        }
        assertThat(store.revision()).isGreaterThan(before);
        List<Revised> changes = store.changesBetween(before, Long.MAX_VALUE, 10);
        assertThat(changes).map(EmbeddedStoreTest::keyOf).containsExactly(key(1), key(3));

        List<Revised> page = store.changesBetween(0, Long.MAX_VALUE, 2);
        assertThat(page).map(EmbeddedStoreTest::keyOf).containsExactly(key(1), key(3));
        assertThat(store.changesBetween(0, page.get(1).revision() - 1, 2))
                .map(EmbeddedStoreTest::keyOf)
                .containsExactly(key(2));
    }

    @Test
    void what_is_forgotten_is_told_to_other_jvms_until_it_fails_again() {
        store.apply(List.of(failed(1), failed(2)));
        long before = store.revision();
        assertThat(store.forget(key(1))).isEqualTo(1);
        assertThat(store.state(key(1))).isEmpty();
        assertThat(store.episode(id(1))).isEmpty();
        assertThat(store.changesBetween(before, Long.MAX_VALUE, 10))
                .singleElement()
                .isInstanceOfSatisfying(
                        Revised.Forgotten.class,
                        gone -> assertThat(gone.actionKey()).isEqualTo(key(1)));

        store.apply(List.of(failed(1)));
        assertThat(store.changesBetween(before, Long.MAX_VALUE, 10))
                .singleElement()
                .isInstanceOf(Revised.Known.class);
        assertThat(store.forget(key(7))).isZero();
    }

    @Test
    void what_an_episode_said_earlier_is_gone_from_the_disk_with_it() throws IOException {
        store.apply(List.of(failed(2), failed(3)));
        for (int run = 0; run < 30; run++) {
            String line = "no shopwindow " + "x".repeat(7 * (30 - run)) + " in " + run;
            store.apply(List.of(
                    new Change.FailureAdded(episode(1, line, List.of("npm"), null), state(1, true)), failed(2)));
        }

        store.forget(key(1));

        assertThat(bytesOf(home.folder()).contains("shopwindow")).isFalse();
    }

    private static String bytesOf(File folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (File file : folder.listFiles(File::isFile)) {
            all.append(new String(Files.readAllBytes(file.toPath()), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    @Test
    void forgetting_one_of_two_episodes_of_an_action_keeps_the_other_and_lifts() {
        store.apply(List.of(failed(1)));
        Episode second = withId(withSignature(episode(1, "other error", List.of(), null), "s1:other"), id(9));
        store.apply(List.of(new Change.FailureAdded(second, state(1, true))));

        assertThat(store.forget(id(1))).isEqualTo(1);
        assertThat(store.episode(id(9))).isPresent();
        ActionState lifted = store.state(key(1)).orElseThrow();
        assertThat(lifted.lastFailed()).isFalse();
        assertThat(lifted.evidence()).isNull();

        assertThat(store.forget(id(9))).isEqualTo(1);
        assertThat(store.state(key(1))).isEmpty();
    }

    @Test
    void everything_can_be_forgotten_but_not_what_the_owner_allowed() {
        store.apply(List.of(failed(1), failed(2)));
        store.allow(new Allowance(key(1), Allowance.Scope.ALWAYS, 0, "anna", 5));
        long before = store.revision();
        assertThat(store.forgetAll()).isEqualTo(2);
        assertThat(store.counts()).containsEntry("episodes", 0L).containsEntry("actions", 0L);
        assertThat(store.changesBetween(before, Long.MAX_VALUE, 9))
                .singleElement()
                .isInstanceOf(Revised.AllForgotten.class);
        assertThat(store.allowances()).hasSize(1);
        assertThat(FailedKeyFilter.read(home).mayHaveFailed(ActionKey.fromHex(key(1))))
                .isFalse();
    }

    @Test
    void an_episode_whose_id_is_taken_by_another_replaces_it() {
        store.apply(List.of(failed(1)));
        Episode collides = withId(episode(2, "else", List.of(), null), id(1));
        store.apply(List.of(new Change.FailureAdded(collides, withEpisode(state(2, true), id(1)))));
        assertThat(store.episode(id(1)).orElseThrow().actionKey()).isEqualTo(key(2));
        assertThat(store.episode(id(1)).orElseThrow().count()).isEqualTo(1);
        assertThat(store.state(key(1)).orElseThrow().lastFailed()).isFalse();
        assertThat(store.state(key(2)).orElseThrow().lastFailed()).isTrue();
    }

    @Test
    void an_allowance_for_one_attempt_is_taken_once() {
        store.allow(new Allowance(key(1), Allowance.Scope.ONCE, 0, "anna", 5));
        store.allow(new Allowance(key(2), Allowance.Scope.ALWAYS, 0, "anna", 6));
        store.allow(new Allowance(key(3), Allowance.Scope.UNTIL, 7, "anna", 7));
        assertThat(store.allowances()).map(Allowance::actionKey).containsExactly(key(2), key(1));
        assertThat(store.takeOnce(key(1))).isTrue();
        assertThat(store.takeOnce(key(1))).isFalse();
        assertThat(store.takeOnce(key(2))).isFalse();
        store.disallow(key(2));
        assertThat(store.allowances()).isEmpty();
    }

    @Test
    void the_outbox_holds_every_changed_episode_until_its_last_change_is_acknowledged() {
        assertThat(store.outbox(10)).isEmpty();
        try (MemoryStore shared = EmbeddedStore.open(home, warnings::add, true)) {
            shared.apply(List.of(failed(1), failed(2)));
            List<OutboxEntry> first = shared.outbox(10);
            assertThat(first).map(entry -> entry.episode().id()).containsExactly(id(1), id(2));

            shared.apply(List.of(new Change.Resolved(id(1), RedactedText.stored("npm ci"), Change.Source.OBSERVED)));
            shared.acknowledge(first.stream().map(OutboxEntry::id).toList());
            assertThat(shared.outbox(10))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.episode().resolution()).isEqualTo("npm ci"));
            shared.forget(id(1));
            assertThat(shared.outbox(10)).isEmpty();
        }
    }

    @Test
    void what_the_remote_store_refuses_is_parked_after_its_tries_and_sent_again_when_it_changes() {
        try (MemoryStore shared = EmbeddedStore.open(home, warnings::add, true)) {
            shared.apply(List.of(failed(1)));
            long entry = shared.outbox(10).get(0).id();
            shared.refused(entry, "first", 2);
            assertThat(shared.outbox(10)).hasSize(1);
            assertThat(shared.parked(10)).isEmpty();
            shared.refused(entry, "second", 2);
            assertThat(shared.outbox(10)).isEmpty();
            assertThat(shared.parked(10)).containsExactly(new ParkedEntry(id(1), "second", 2));
            assertThat(shared.counts()).containsEntry("outbox", 1L).containsEntry("parked", 1L);

            shared.apply(List.of(failed(1)));
            assertThat(shared.outbox(10)).hasSize(1);
            assertThat(shared.parked(10)).isEmpty();
        }
    }

    @Test
    void counts_tell_what_there_is() {
        store.apply(List.of(failed(1), failed(2), failed(1), new Change.StateChanged(state(2, false))));
        assertThat(store.counts())
                .containsEntry("episodes", 2L)
                .containsEntry("failures", 3L)
                .containsEntry("actions", 2L)
                .containsEntry("failing", 1L)
                .containsEntry("class:dependency_error", 2L)
                .containsEntry("family:npm run", 2L);
    }

    @Test
    void the_failed_keys_follow_every_batch() {
        store.apply(List.of(failed(1), failed(2)));
        try (MemoryStore other = EmbeddedStore.open(home, warnings::add)) {
            other.apply(List.of(failed(3), new Change.StateChanged(state(1, false))));
        }
        FailedKeyFilter keys = FailedKeyFilter.read(home);
        assertThat(keys.mayHaveFailed(ActionKey.fromHex(key(1)))).isFalse();
        assertThat(keys.mayHaveFailed(ActionKey.fromHex(key(2)))).isTrue();
        assertThat(keys.mayHaveFailed(ActionKey.fromHex(key(3)))).isTrue();
        assertThat(keys.familyMayHaveFailed("npm run")).isTrue();
        assertThat(keys.familyMayHaveFailed("git push")).isFalse();

        store.apply(List.of(new Change.StateChanged(state(2, false)), new Change.StateChanged(state(3, false))));
        assertThat(FailedKeyFilter.read(home).familyMayHaveFailed("npm run")).isFalse();
    }

    @Test
    void a_wrapper_is_in_the_file_of_failed_keys_until_the_action_in_it_passes() {
        ActionKey first = new ActionKey(11, 1);
        ActionKey second = new ActionKey(12, 1);
        store.apply(List.of(failed(1), new Change.CalledAs(ActionKey.fromHex(key(1)), first)));
        try (MemoryStore other = EmbeddedStore.open(home, warnings::add)) {
            other.apply(List.of(failed(2), new Change.CalledAs(ActionKey.fromHex(key(2)), second)));
        }
        assertThat(FailedKeyFilter.read(home).failedLast(first)).isTrue();
        assertThat(FailedKeyFilter.read(home).failedLast(second)).isTrue();

        store.apply(List.of(new Change.StateChanged(state(1, false))));
        assertThat(FailedKeyFilter.read(home).failedLast(first)).isFalse();
        assertThat(FailedKeyFilter.read(home).failedLast(second)).isTrue();

        store.forget(key(2));
        assertThat(FailedKeyFilter.read(home).failedLast(second)).isFalse();
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        assertThatThrownBy(store::episodeCount)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    private static EpisodeQuery search(String text) {
        return new EpisodeQuery(text, null, null, null, true, false, 10);
    }

    private static String keyOf(Revised change) {
        return ((Revised.Known) change).state().actionKey();
    }

    private static Episode later(Episode e, long millis) {
        return copy(e, e.id(), e.signature(), e.lastSeenMillis() + millis);
    }

    private static Episode withId(Episode e, String id) {
        return copy(e, id, e.signature(), e.lastSeenMillis());
    }

    private static Episode withSignature(Episode e, String signature) {
        return copy(e, e.id(), signature, e.lastSeenMillis());
    }

    private static Episode copy(Episode e, String id, String signature, long seenMillis) {
        return new Episode(
                new Episode.Identity(id, e.actionKey(), e.kind(), signature),
                e.call(),
                e.error(),
                e.surroundings(),
                new Episode.Occurrences(e.count(), seenMillis, seenMillis, e.durationMillis()),
                new Episode.Knowledge(e.knowledge().evidence(), e.knowledge().resolution(), e.reflection(), false));
    }

    private static ActionState withEpisode(ActionState s, String episodeId) {
        return new ActionState(
                new FailureFacts(
                        s.actionKey(),
                        null,
                        s.kind(),
                        new FailureHistory(
                                s.lastFailed(),
                                s.failures(),
                                s.equalFailures(),
                                s.kills(),
                                s.firstFailureMillis(),
                                s.lastFailureMillis()),
                        new FailedRun(
                                episodeId,
                                s.session(),
                                s.signature(),
                                s.finerClass(),
                                s.limitMillis(),
                                s.durationMillis()),
                        new VetoHistory(s.vetoes(), s.vetoesBeforeProbe(), s.lastVetoMillis(), s.flakyUntilMillis()),
                        "session",
                        1),
                s.family(),
                s.action(),
                s.errorLine(),
                s.evidence());
    }
}
