package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.PendingReflection;
import io.vritti.store.ReflectionState;
import io.vritti.store.ReflectionStore;
import io.vritti.store.ReflectionStore.DaySpending;
import io.vritti.store.Spending;
import io.vritti.store.VectorStore.EpisodeVector;
import java.io.File;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReflectionStoreTest {

    private static final Spending MOST = new Spending(2, 1_000, 600, new BigDecimal("0.010"));
    private static final Spending COST = new Spending(1, 412, 87, new BigDecimal("0.0001234567890123"));

    @TempDir
    File folder;

    private final List<String> warnings = new ArrayList<>();
    private MemoryStore store;
    private ReflectionStore reflections;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(Home.at(folder), warnings::add);
        reflections = store.reflections();
    }

    @AfterEach
    void close() {
        store.close();
        assertThat(warnings).isEmpty();
    }

    @Test
    void an_episode_is_looked_at_once_and_again_when_it_is_seen_again() {
        store.apply(List.of(Samples.failed(1), Samples.failed(2)));
        assertThat(unmet()).containsExactly(Samples.id(1), Samples.id(2));

        reflections.stands(Samples.id(1), ReflectionState.MET, null);
        assertThat(unmet()).containsExactly(Samples.id(2));

        store.apply(List.of(Samples.failed(1)));
        assertThat(unmet()).containsExactly(Samples.id(1), Samples.id(2));

        reflections.stands(Samples.id(1), ReflectionState.ENOUGH, "a rule says it all");
        assertThat(unmet()).containsExactly(Samples.id(2));
        assertThat(reflections.of(Samples.id(1)).orElseThrow().note()).isEqualTo("a rule says it all");
    }

    @Test
    void one_that_has_a_reflection_is_looked_at_when_it_is_seen_again() {
        store.apply(List.of(Samples.failed(1), new Change.Reflected(Samples.id(1), Samples.REFLECTION)));
        assertThat(unmet()).isEmpty();

        store.apply(List.of(Samples.failed(1)));
        assertThat(unmet()).containsExactly(Samples.id(1));
    }

    @Test
    void what_its_owner_resolved_or_put_away_is_left_alone() {
        store.apply(List.of(
                Samples.failed(1),
                Samples.failed(2),
                Samples.failed(3),
                new Change.Resolved(Samples.id(1), RedactedText.stored("npm ci"), Change.Source.TOLD),
                new Change.Resolved(Samples.id(2), RedactedText.stored("npm ci"), Change.Source.OBSERVED),
                new Change.Archived(Samples.id(3), true)));

        assertThat(unmet()).containsExactly(Samples.id(2));
    }

    @Test
    void what_waits_survives_the_jvm_and_comes_in_the_order_in_which_it_matters() {
        store.apply(List.of(
                Samples.failed(1),
                Samples.failed(2),
                Samples.failed(2),
                Samples.failed(3),
                new Change.Resolved(Samples.id(1), RedactedText.stored("npm ci"), Change.Source.OBSERVED)));
        reflections.await(Samples.id(1), false, 10);
        reflections.await(Samples.id(2), true, 10);
        reflections.await(Samples.id(3), false, 11);
        store.close();
        open();

        assertThat(ids(reflections.due(10, 9))).containsExactly(Samples.id(2), Samples.id(1));
        assertThat(ids(reflections.waiting(9))).containsExactly(Samples.id(2), Samples.id(3), Samples.id(1));
        assertThat(reflections.nextDueMillis()).contains(10L);
        assertThat(reflections.due(10, 1).get(0).several()).isTrue();
        assertThat(reflections.asked()).isEqualTo(3);
        assertThat(reflections.severalAsked()).isEqualTo(1);
    }

    @Test
    void what_a_question_may_cost_is_spent_until_it_is_told_and_then_what_it_did_cost_exactly() {
        store.apply(List.of(Samples.failed(1)));
        reflections.await(Samples.id(1), false, 0);
        long hold = reflections.hold(Samples.id(1), 7, "m", MOST);
        assertThat(reflections.spentOn(7)).isEqualTo(MOST);
        assertThat(reflections.spentOn(8)).isEqualTo(Spending.NONE);
        assertThat(reflections.spending()).isEmpty();

        reflections.answered(Samples.id(1), Samples.REFLECTION, hold, COST);

        assertThat(reflections.spentOn(7)).isEqualTo(COST);
        assertThat(reflections.spending()).containsExactly(new DaySpending(7, "m", COST));
        assertThat(reflections.held()).isEqualTo(Spending.NONE);
        assertThat(store.episode(Samples.id(1)).orElseThrow().reflection()).isEqualTo(Samples.REFLECTION);
        assertThat(reflections.count(ReflectionState.ANSWERED)).isEqualTo(1);
        assertThat(reflections.nextDueMillis()).isEmpty();
    }

    @Test
    void a_question_whose_answer_was_never_seen_waits_on_and_counts_as_the_most_that_it_may_have_cost() {
        store.apply(List.of(Samples.failed(1)));
        reflections.await(Samples.id(1), false, 0);
        reflections.hold(Samples.id(1), 7, "m", MOST);
        store.close();
        open();

        PendingReflection again = reflections.due(0, 9).get(0);
        assertThat(again.tries()).isEqualTo(1);
        long hold = reflections.hold(Samples.id(1), 7, "m", MOST);
        reflections.nothing(Samples.id(1), "refused", hold, COST);

        assertThat(reflections.spentOn(7)).isEqualTo(COST.plus(MOST));
        assertThat(reflections.held()).isEqualTo(MOST);
        assertThat(reflections.of(Samples.id(1)).orElseThrow().note()).isEqualTo("refused");
    }

    @Test
    void costs_add_up_to_the_last_digit_over_models_and_days() {
        store.apply(List.of(Samples.failed(1)));
        for (int n = 0; n < 3; n++) {
            reflections.await(Samples.id(1), false, 0);
            long hold = reflections.hold(Samples.id(1), n / 2, n == 1 ? "b" : "a", MOST);
            reflections.postponed(Samples.id(1), 99, "busy", hold, COST);
        }
        assertThat(reflections.spending())
                .containsExactly(
                        new DaySpending(0, "a", COST), new DaySpending(0, "b", COST), new DaySpending(1, "a", COST));
        assertThat(reflections.spentOn(0).cost()).isEqualByComparingTo("0.0002469135780246");
        assertThat(reflections.of(Samples.id(1)).orElseThrow().dueMillis()).isEqualTo(99);
    }

    @Test
    void one_that_failed_with_the_same_signature_is_alike_if_it_was_asked_about() {
        Episode first = Samples.episode(1, "ENOENT", List.of(), null);
        Episode second = withSignature(Samples.episode(2, "ENOENT", List.of(), null), first.signature());
        store.apply(List.of(
                new Change.FailureAdded(first, Samples.state(1, true)),
                new Change.FailureAdded(second, Samples.state(2, true)),
                Samples.failed(3)));
        assertThat(reflections.alike(second.id(), "default", 0.85)).isEmpty();

        answer(1, Samples.REFLECTION);

        assertThat(reflections
                        .alike(second.id(), "default", 0.85)
                        .orElseThrow()
                        .episode()
                        .id())
                .isEqualTo(first.id());
        assertThat(reflections.alike(Samples.id(3), "default", 0.85)).isEmpty();
    }

    @Test
    void one_that_means_nearly_the_same_is_alike_by_the_vectors_that_are_there() {
        store.apply(List.of(Samples.failed(1), Samples.failed(2), Samples.failed(3), Samples.failed(4)));
        answer(1, Samples.REFLECTION);
        answer(2, Samples.REFLECTION);
        store.vectors()
                .put(
                        "default",
                        List.of(
                                vector(1, 1, 0.5f, 0),
                                vector(2, 1, 0.2f, 0),
                                vector(3, 1, 0.1f, 0),
                                vector(4, 0, 0, 1)));

        assertThat(reflections
                        .alike(Samples.id(3), "default", 0.85)
                        .orElseThrow()
                        .episode()
                        .id())
                .isEqualTo(Samples.id(2));
        assertThat(reflections.alike(Samples.id(4), "default", 0.85)).isEmpty();
        assertThat(reflections.alike(Samples.id(3), "other", 0.85)).isEmpty();
    }

    @Test
    void nothing_is_asked_while_an_endpoint_is_paused_and_other_settings_are_another_endpoint() {
        reflections.pause("a", 100, "no credit");

        assertThat(reflections.pause("a", 99)).contains(new ReflectionStore.Pause(100, "no credit"));
        assertThat(reflections.pause("a", 100)).isEmpty();
        assertThat(reflections.pause("b", 99)).isEmpty();
    }

    @Test
    void of_what_is_forgotten_nothing_waits_and_its_cost_stays_told() {
        store.apply(List.of(Samples.failed(1), Samples.failed(2)));
        reflections.await(Samples.id(1), false, 0);
        long hold = reflections.hold(Samples.id(1), 7, "m", MOST);
        store.forget(Samples.id(1));
        assertThat(reflections.waiting(9)).isEmpty();

        reflections.answered(Samples.id(1), Samples.REFLECTION, hold, COST);
        assertThat(reflections.spentOn(7)).isEqualTo(COST);
        assertThat(store.episode(Samples.id(1))).isEmpty();

        reflections.await(Samples.id(2), false, 0);
        store.forgetAll();
        assertThat(reflections.asked()).isZero();
        assertThat(reflections.spentOn(7)).isEqualTo(COST);
    }

    private void answer(int n, Reflection reflection) {
        reflections.await(Samples.id(n), false, 0);
        reflections.answered(
                Samples.id(n), reflection, reflections.hold(Samples.id(n), 0, "m", Spending.NONE), Spending.NONE);
    }

    private static EpisodeVector vector(int n, float... start) {
        float[] values = new float[8];
        System.arraycopy(start, 0, values, 0, start.length);
        return new EpisodeVector(Samples.id(n), new ModelVector("model", values));
    }

    private static Episode withSignature(Episode episode, String signature) {
        Episode.Identity own = episode.identity();
        return new Episode(
                new Episode.Identity(own.id(), own.actionKey(), own.kind(), signature),
                episode.call(),
                episode.error(),
                episode.surroundings(),
                episode.occurrences(),
                episode.knowledge());
    }

    private List<String> unmet() {
        return reflections.unmet(9).stream().map(Episode::id).toList();
    }

    private static List<String> ids(List<PendingReflection> pending) {
        return pending.stream().map(one -> one.episode().id()).toList();
    }
}
