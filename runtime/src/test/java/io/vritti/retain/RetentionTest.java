package io.vritti.retain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.archive.Archive;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.store.ActionState;
import io.vritti.store.Change;
import io.vritti.store.EpisodeUse;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.Revised;
import io.vritti.store.SuccessRate;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    @TempDir
    File folder;

    private Home home;

    @BeforeEach
    void home() {
        home = Home.at(new File(folder, "home"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | unused=120d;how=delete
            2 | unused=120d;resolved=10d;per.action=2;total=400;how=delete
            3 | classes=port_in_use=3d,usage_syntax=never;total=700;recurring=3;how=delete
            4 | unused=120d;resolved=10d;per.action=2;total=400
            """)
    void a_run_does_exactly_what_the_dry_run_before_it_lists(long seed, String set) throws IOException {
        Settings settings = settings(set);
        try (MemoryStore store = open()) {
            new RandomMemory(seed).fill(store, 0, 1_500);
            Set<String> before = visible(store);
            Plan dry = new Retention(settings, home, store).plan(Pace.FULL).orElseThrow();
            assertThat(visible(store)).isEqualTo(before);

            Retention retention = new Retention(settings, home, store);
            Plan plan = retention.plan(Pace.FULL).orElseThrow();
            Outcome outcome = retention.carryOut(plan, Pace.FULL);

            assertThat(ids(plan.departures())).isNotEmpty().isEqualTo(ids(dry.departures()));
            assertThat(outcome.gone()).isEqualTo(plan.departures());
            Set<String> left = new HashSet<>(before);
            left.removeAll(ids(plan.departures()));
            assertThat(visible(store)).isEqualTo(left);
            assertThat(new Retention(settings, home, store)
                            .plan(Pace.FULL)
                            .orElseThrow()
                            .departures())
                    .as("a second run has nothing to do")
                    .isEmpty();
        }
    }

    @Test
    void what_is_used_between_plan_and_run_is_spared() throws IOException {
        try (MemoryStore store = open()) {
            long longAgo = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
            for (int n = 0; n < 8; n++) {
                store.apply(List.of(RandomMemory.failed(n, n, longAgo, 1, 3)));
            }
            Retention retention = new Retention(settings("unused=90d;how=delete"), home, store);
            Plan plan = retention.plan(Pace.FULL).orElseThrow();
            assertThat(plan.departures()).hasSize(8);

            long nowMillis = System.currentTimeMillis();
            ActionState state = store.state(RandomMemory.key(1)).orElseThrow();
            store.apply(List.of(
                    RandomMemory.failed(0, 0, nowMillis, 1, 3),
                    new Change.StateChanged(new ActionState(
                            state.facts().vetoed("other", nowMillis),
                            state.family(),
                            state.action(),
                            state.errorLine(),
                            state.evidence())),
                    new Change.Used(RandomMemory.id(2), nowMillis)));
            store.vectors().shown(List.of(RandomMemory.id(3)));
            store.forget(RandomMemory.id(4));

            Outcome outcome = retention.carryOut(plan, Pace.FULL);

            assertThat(ids(outcome.gone()))
                    .containsExactlyInAnyOrder(RandomMemory.id(5), RandomMemory.id(6), RandomMemory.id(7));
            assertThat(ids(outcome.spared())).hasSize(5);
            assertThat(visible(store))
                    .containsExactlyInAnyOrder(
                            RandomMemory.id(0), RandomMemory.id(1), RandomMemory.id(2), RandomMemory.id(3));
        }
    }

    @Test
    void what_was_deleted_is_withdrawn_from_the_shared_store_and_told_to_other_readers() throws IOException {
        long longAgo = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
        try (MemoryStore store = EmbeddedStore.open(home, warning -> {}, true)) {
            store.apply(List.of(RandomMemory.failed(0, 0, longAgo, 1, 3)));
            // Two episodes of one call: the one that it failed with last goes, the other stays.
            store.apply(List.of(
                    RandomMemory.failed(1, 1, System.currentTimeMillis(), 1, 1),
                    RandomMemory.failed(2, 1, longAgo, 1, 3)));
            store.acknowledge(store.outbox(10).stream().map(entry -> entry.id()).toList());
            long revision = store.revision();
            Properties properties = properties("unused=90d;how=delete");
            properties.setProperty("vritti.store", "kyrodb");
            Retention retention = new Retention(Settings.load(null, properties, Map.of()), home, store);

            retention.carryOut(retention.plan(Pace.FULL).orElseThrow(), Pace.FULL);

            assertThat(store.sharing().withdrawals(10)).extracting("signature").containsExactly("s1:0", "s1:2");
            List<Revised> changes = store.changesBetween(revision, Long.MAX_VALUE, 10);
            assertThat(changes)
                    .anySatisfy(change -> assertThat(change)
                            .isInstanceOfSatisfying(
                                    Revised.Forgotten.class,
                                    forgotten ->
                                            assertThat(forgotten.actionKey()).isEqualTo(RandomMemory.key(0))));
            assertThat(changes)
                    .noneSatisfy(change -> assertThat(change)
                            .isInstanceOfSatisfying(
                                    Revised.Known.class,
                                    known -> assertThat(known.state().lastFailed())
                                            .isTrue()));
            assertThat(store.changesBetween(-1, Long.MAX_VALUE, 10))
                    .as("who starts afterwards has nothing to forget")
                    .hasOnlyElementsOfType(Revised.Known.class)
                    .hasSize(1);
            assertThat(visible(store)).containsExactly(RandomMemory.id(1));
        }
    }

    @Test
    void what_fails_again_after_it_has_left_is_captured_anew() throws IOException {
        long longAgo = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
        for (String how : List.of("delete", "archive")) {
            try (MemoryStore store = open()) {
                store.apply(List.of(RandomMemory.failed(0, 0, longAgo, 4, 3)));
                Retention retention = new Retention(settings("unused=90d;how=" + how), home, store);
                assertThat(retention
                                .carryOut(retention.plan(Pace.FULL).orElseThrow(), Pace.FULL)
                                .gone())
                        .hasSize(1);
                assertThat(visible(store)).isEmpty();

                store.apply(List.of(RandomMemory.failed(0, 0, System.currentTimeMillis(), 1, 3)));

                assertThat(visible(store)).containsExactly(RandomMemory.id(0));
                assertThat(store.state(RandomMemory.key(0)).orElseThrow().lastFailed())
                        .isTrue();
                store.forgetAll();
            }
        }
    }

    @Test
    void a_run_that_is_stopped_leaves_the_rest_for_the_next() throws IOException {
        Settings settings = settings("total=1;how=delete");
        try (MemoryStore store = open()) {
            List<Change> failures = new ArrayList<>();
            for (int n = 0; n < 350; n++) {
                failures.add(RandomMemory.failed(n, n, 1_000L + n, 1, 3));
            }
            store.apply(failures);
            Retention retention = new Retention(settings, home, store);
            assertThat(retention.plan(spent -> false)).isEqualTo(Optional.empty());

            Outcome stopped = retention.carryOut(retention.plan(Pace.FULL).orElseThrow(), spent -> false);
            assertThat(stopped.finished()).isFalse();
            assertThat(stopped.gone()).hasSize(100);
            assertThat(store.episodeCount()).isEqualTo(250);

            retention.carryOut(retention.plan(Pace.FULL).orElseThrow(), Pace.FULL);
            assertThat(visible(store)).containsExactly(RandomMemory.id(349));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fixes_stay_while_an_episode_that_was_put_away_has_their_signature(boolean putAway) throws IOException {
        long longAgo = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(100);
        Settings settings = settings("unused=90d;how=delete");
        try (MemoryStore store = open()) {
            store.apply(List.of(RandomMemory.failed(0, 0, longAgo, 1, 3), fix("s1:0")));
            if (putAway) {
                // Of the same signature.
                store.apply(List.of(RandomMemory.failed(50, 50, longAgo, 1, 3)));
                new Archive(home, Archive.folder(settings, home), store).put(List.of(RandomMemory.id(50)));
            }
            Retention retention = new Retention(settings, home, store);
            retention.carryOut(retention.plan(Pace.FULL).orElseThrow(), Pace.FULL);

            assertThat(store.episodeCount()).isZero();
            assertThat(store.fixesAfter(-1)).hasSize(putAway ? 1 : 0);
        }
    }

    private static Change fix(String signature) {
        return new Change.FixObserved(new Fix(
                signature,
                "00",
                Fix.Reach.HERE,
                Fix.Kind.RAN,
                RedactedText.stored("npm ci"),
                null,
                RedactedText.EMPTY,
                SuccessRate.NONE,
                1));
    }

    private MemoryStore open() {
        return EmbeddedStore.open(home, warning -> {
            throw new AssertionError(warning);
        });
    }

    private static Set<String> visible(MemoryStore store) {
        Set<String> ids = new HashSet<>();
        store.forEachEpisode(episode -> {
            if (!episode.archived()) {
                ids.add(episode.id());
            }
        });
        return ids;
    }

    private static Set<String> ids(List<Departure> departures) {
        return departures.stream().map(Departure::episode).map(EpisodeUse::id).collect(Collectors.toSet());
    }

    private static Settings settings(String set) {
        Settings settings = Settings.load(null, properties(set), Map.of());
        assertThat(settings.warnings()).isEmpty();
        return settings;
    }

    /** @param set separated by ; */
    private static Properties properties(String set) {
        Properties properties = new Properties();
        for (String part : set.split(";")) {
            String[] pair = part.split("=", 2);
            properties.setProperty("vritti.retain." + pair[0], pair[1]);
        }
        return properties;
    }
}
