package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vritti.config.Settings;
import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Reflection;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.ImageStore.EpisodeImage;
import io.vritti.store.MemoryStore;
import io.vritti.store.SharedEpisodes;
import io.vritti.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real model and the real store. */
class SearchTest {

    private static final String SPACE = "default";
    private static final long NOW_MILLIS = 1_795_435_200_000L;

    @TempDir
    private Path folder;

    private MemoryStore store;
    private TextEmbedding embedding;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(Home.at(folder.toFile()), warning -> {
            throw new AssertionError(warning);
        });
        embedding = new TextEmbedding(Settings.defaults(), Home.at(folder.toFile()));
        keep(
                1,
                "kubectl apply -f deployment.yaml",
                "ImagePullBackOff: image app:latest not found",
                "kubectl",
                Map.of("tool", "kubectl", "image_tag", "latest"));
        keep(2, "git push origin main", "error: failed to push some refs (non-fast-forward)", "git", Map.of());
        keep(3, "npm test", "Error: Cannot find module 'left-pad'", "npm", Map.of());
        keep(4, "psql -h db -c 'select 1'", "connection to server at db refused", "psql", Map.of());
        new Indexing(embedding, store.vectors(), SPACE).until(System.nanoTime() + 60_000_000_000L);
    }

    @AfterEach
    void close() {
        embedding.close();
        store.close();
    }

    @Test
    void the_like_failure_comes_first_though_no_word_is_equal() {
        SearchAnswer answer = find("a JavaScript dependency is not installed", 0.2, Map.of());

        assertThat(answer.problem()).isNull();
        assertThat(answer.matches().get(0).episode().action()).isEqualTo("npm test");
        assertThat(answer.matches().get(0).words()).isFalse();
        assertThat(answer.waiting()).isZero();
    }

    @Test
    void all_words_of_an_error_find_it_whatever_it_means() {
        SearchAnswer answer = find("left-pad", SearchQuery.USUAL_SIMILARITY, Map.of());

        assertThat(answer.matches()).hasSize(1);
        assertThat(answer.matches().get(0).words()).isTrue();
        assertThat(answer.matches().get(0).episode().action()).isEqualTo("npm test");
    }

    @Test
    void what_the_current_state_contradicts_is_left_out() {
        String text = "kubectl apply -f deployment.yaml";
        assertThat(find(text, 0.5, Map.of("image_tag", "v1.2.3")).matches())
                .noneMatch(match -> match.episode().action().startsWith("kubectl"));
        assertThat(find(text, 0.5, Map.of("image_tag", "latest", "tool", "kubectl"))
                        .matches()
                        .get(0))
                .satisfies(match -> {
                    assertThat(match.preconditions().truth()).isEqualTo(MatchResult.HOLDS);
                    assertThat(match.episode().reflection().rootCause()).isEqualTo("a root cause");
                });
        assertThat(find(text, 0.5, Map.of()).matches().get(0).preconditions().truth())
                .isEqualTo(MatchResult.UNKNOWN);
    }

    @Test
    void filters_leave_out_what_is_near() {
        String text = "git push origin main";
        assertThat(search(new SearchQuery(text, null, "npm", null, List.of(), null, false, -1, 5), Map.of())
                        .matches())
                .extracting(match -> match.episode().action())
                .containsExactly("npm test");
        assertThat(search(new SearchQuery(text, null, null, "network_error", List.of(), null, false, -1, 5), Map.of())
                        .matches())
                .isEmpty();
        assertThat(search(new SearchQuery(text, null, null, null, List.of("git"), null, false, -1, 5), Map.of())
                        .matches())
                .extracting(match -> match.episode().action())
                .containsExactly(text);
        assertThat(search(new SearchQuery(text, null, null, null, List.of(), NOW_MILLIS + 1, false, -1, 5), Map.of())
                        .matches())
                .isEmpty();
    }

    @Test
    void what_was_put_away_is_found_only_where_that_is_asked_for_and_comes_back_when_it_fails_again() {
        String text = "git push origin main";
        store.apply(List.of(new Change.Archived("ep-0000000002", true)));

        assertThat(find(text, 0.5, Map.of()).matches()).isEmpty();
        assertThat(search(new SearchQuery(text, null, null, null, List.of(), null, true, 0.5, 5), Map.of())
                        .matches())
                .extracting(match -> match.episode().archived())
                .containsExactly(true);

        keep(2, text, "error: failed to push some refs (non-fast-forward)", "git", Map.of());
        assertThat(find(text, 0.5, Map.of()).matches())
                .extracting(match -> match.episode().archived())
                .containsExactly(false);
    }

    @Test
    void a_picture_finds_by_what_it_shows_and_together_with_words() {
        picture("ep-0000000002", 1, 0);
        picture("ep-0000000003", 0, 1);
        ModelVector like = new ModelVector("m", unit(0.9f, 0.1f));

        SearchAnswer byPicture =
                search(new SearchQuery(null, like, null, null, List.of(), null, false, 0.6, 5), Map.of());
        assertThat(byPicture.matches())
                .extracting(match -> match.episode().action())
                .containsExactly("git push origin main");
        assertThat(byPicture.matches().get(0).picture()).isGreaterThan(0.98);

        SearchAnswer both = search(
                new SearchQuery("git push origin main", like, null, null, List.of(), null, false, 0.3, 5), Map.of());
        SearchAnswer.Match first = both.matches().get(0);
        double text = find("git push origin main", 0.3, Map.of())
                .matches()
                .get(0)
                .scores()
                .similarity();
        assertThat(first.episode().action()).isEqualTo("git push origin main");
        assertThat(first.scores().similarity()).isCloseTo(0.7 * text + 0.3 * first.picture(), within(0.01));
        // Near in words alone, but its picture shows something else.
        assertThat(both.matches()).noneMatch(match -> match.episode().action().equals("npm test"));

        ModelVector otherModel = new ModelVector("another", unit(0.9f, 0.1f));
        assertThat(search(new SearchQuery(null, otherModel, null, null, List.of(), null, false, -1, 5), Map.of())
                        .matches())
                .isEmpty();
        store.forget("ep-0000000002");
        assertThat(store.images().of("ep-0000000002")).isEmpty();
    }

    private void picture(String episode, float one, float other) {
        String hash = "%064x".formatted(episode.hashCode() & 0xFF);
        EpisodeImage image = new EpisodeImage("shot.png", hash, 10, 20, new ModelVector("m", unit(one, other)));
        assertThat(store.images().put(SPACE, episode, image)).isTrue();
        assertThat(store.images().put(SPACE, episode, image)).isTrue();
        assertThat(store.images().of(episode))
                .singleElement()
                .satisfies(kept -> assertThat(kept.name() + kept.width() + kept.height() + kept.hash())
                        .isEqualTo("shot.png1020" + hash));
    }

    private static float[] unit(float one, float other) {
        float length = (float) Math.hypot(one, other);
        float[] values = new float[512];
        values[0] = one / length;
        values[1] = other / length;
        return values;
    }

    @Test
    void being_shown_is_counted_and_ranks_higher() {
        SearchAnswer first = find("git push origin main", 0.5, Map.of());
        SearchAnswer second = find("git push origin main", 0.5, Map.of());

        assertThat(first.matches().get(0).scores().usage()).isZero();
        assertThat(second.matches().get(0).scores().usage()).isGreaterThan(0.1);
        assertThat(second.matches().get(0).combined())
                .isGreaterThan(first.matches().get(0).combined());
    }

    @Test
    void without_a_model_words_still_find() {
        Properties off = new Properties();
        off.setProperty("vritti.embed.enabled", "false");
        try (TextEmbedding none = new TextEmbedding(Settings.load(null, off, Map.of()), Home.at(folder.toFile()))) {
            SearchAnswer answer = new Search(
                            store,
                            none,
                            SPACE,
                            new CurrentState(Map.of()),
                            Map.of(),
                            SharedEpisodes.NONE,
                            ArchivedEpisodes.NONE)
                    .find(
                            new SearchQuery("failed to push", null, null, null, List.of(), null, false, 0.6, 5),
                            NOW_MILLIS);

            assertThat(answer.problem()).contains("switched off");
            assertThat(answer.matches()).hasSize(1);
        }
    }

    private SearchAnswer find(String text, double least, Map<String, String> state) {
        return search(
                new SearchQuery(text, null, null, null, List.of(), null, false, least, SearchQuery.USUAL_LIMIT), state);
    }

    private SearchAnswer search(SearchQuery query, Map<String, String> state) {
        return new Search(
                        store,
                        embedding,
                        SPACE,
                        new CurrentState(state),
                        Map.of(),
                        SharedEpisodes.NONE,
                        ArchivedEpisodes.NONE)
                .find(query, NOW_MILLIS);
    }

    private void keep(int n, String action, String error, String tool, Map<String, String> conditions) {
        Reflection reflection = conditions.isEmpty()
                ? null
                : new Reflection("a root cause", "a way out", conditions, "some guidance", List.of(), 0.9);
        store.apply(List.of(Failures.failed(n, action, error, tool, NOW_MILLIS, reflection)));
    }
}
