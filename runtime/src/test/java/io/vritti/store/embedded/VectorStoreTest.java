package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vritti.embed.ModelVector;
import io.vritti.embed.VectorSamples;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.VectorStore.EpisodeVector;
import io.vritti.store.VectorStore.Neighbour;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorStoreTest {

    private static final String SPACE = "acme";
    private static final int DIMENSION = 384;

    @TempDir
    private File folder;

    private final Random random = new Random(42);

    @Test
    void the_ten_nearest_are_those_of_an_exact_search() {
        try (MemoryStore store = open()) {
            List<ModelVector> topics = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                topics.add(VectorSamples.random(random, DIMENSION));
            }
            Map<String, ModelVector> vectors = new HashMap<>();
            for (int n = 0; n < 3_000; n++) {
                vectors.put(Samples.id(n), VectorSamples.near(topics.get(n % 60), 1, random));
            }
            keep(store, vectors);

            int found = 0;
            for (int q = 0; q < 20; q++) {
                ModelVector query = VectorSamples.near(topics.get(q), 0.5, random);
                List<String> exact = vectors.entrySet().stream()
                        .sorted(Comparator.comparingDouble(entry -> -VectorSamples.cosine(query, entry.getValue())))
                        .limit(10)
                        .map(Map.Entry::getKey)
                        .toList();
                List<Neighbour> nearest = store.vectors().nearest(SPACE, query, false, 10);
                found += nearest.stream()
                        .map(Neighbour::episodeId)
                        .filter(exact::contains)
                        .count();
                assertThat(nearest.get(0).similarity())
                        .isCloseTo(
                                VectorSamples.cosine(
                                        query, vectors.get(nearest.get(0).episodeId())),
                                within(0.01));
                assertThat(nearest)
                        .isSortedAccordingTo(Comparator.comparingDouble(Neighbour::similarity)
                                .reversed());
            }
            assertThat(found).isGreaterThanOrEqualTo(190);
        }
    }

    @Test
    void what_another_jvm_writes_is_found_at_once() {
        try (MemoryStore store = open();
                MemoryStore other = open()) {
            ModelVector first = VectorSamples.random(random, DIMENSION);
            keep(store, Map.of(Samples.id(1), first));
            assertThat(ids(other, first)).containsExactly(Samples.id(1));

            ModelVector second = VectorSamples.random(random, DIMENSION);
            keep(store, Map.of(Samples.id(2), second));
            assertThat(ids(other, second)).containsExactly(Samples.id(2), Samples.id(1));
        }
    }

    @Test
    void other_models_and_other_spaces_are_never_compared() {
        try (MemoryStore store = open()) {
            ModelVector vector = VectorSamples.random(random, DIMENSION);
            ModelVector other = new ModelVector("another-model", vector.values());
            ModelVector longer = new ModelVector(
                    "another-model", VectorSamples.random(random, 512).values());
            keep(store, Map.of(Samples.id(1), vector));

            assertThat(store.vectors().nearest(SPACE, other, false, 10)).isEmpty();
            assertThat(store.vectors().nearest("someone-else", vector, false, 10))
                    .isEmpty();
            keep(store, Map.of(Samples.id(2), other));
            assertThat(ids(store, vector)).containsExactly(Samples.id(1));
            assertThat(store.vectors().nearest(SPACE, longer, false, 10)).isEmpty();
        }
    }

    @Test
    void episodes_wait_for_a_vector_until_they_have_one() {
        try (MemoryStore store = open()) {
            store.apply(List.of(Samples.failed(1), Samples.failed(2)));
            assertThat(store.vectors().withoutVector(10))
                    .extracting(Episode::id)
                    .containsExactly(Samples.id(1), Samples.id(2));

            store.vectors()
                    .put(SPACE, List.of(new EpisodeVector(Samples.id(1), VectorSamples.random(random, DIMENSION))));

            assertThat(store.vectors().withoutVector(10))
                    .extracting(Episode::id)
                    .containsExactly(Samples.id(2));
        }
    }

    @Test
    void a_newer_vector_of_an_episode_replaces_the_older() {
        try (MemoryStore store = open()) {
            ModelVector older = VectorSamples.random(random, DIMENSION);
            ModelVector newer = VectorSamples.random(random, DIMENSION);
            keep(store, Map.of(Samples.id(1), older));
            assertThat(ids(store, older)).hasSize(1);
            store.vectors().put(SPACE, List.of(new EpisodeVector(Samples.id(1), newer)));

            assertThat(store.vectors().nearest(SPACE, newer, false, 10))
                    .singleElement()
                    .satisfies(found -> assertThat(found.similarity()).isGreaterThan(0.99));
        }
    }

    @Test
    void what_is_forgotten_is_found_by_nobody_and_in_no_file() {
        try (MemoryStore store = open();
                MemoryStore other = open()) {
            ModelVector vector = VectorSamples.random(random, DIMENSION);
            keep(store, Map.of(Samples.id(1), vector, Samples.id(2), vector));
            assertThat(ids(other, vector)).hasSize(2);

            store.forget(Samples.id(1));
            assertThat(ids(store, vector)).containsExactly(Samples.id(2));
            assertThat(ids(other, vector)).containsExactly(Samples.id(2));

            store.forgetAll();
            assertThat(ids(store, vector)).isEmpty();
            assertThat(ids(other, vector)).isEmpty();
        }
    }

    @Test
    void the_file_of_codes_is_made_used_and_made_again_when_it_is_damaged() throws IOException {
        File codes = new File(folder, "vectors.codes");
        ModelVector wanted = VectorSamples.random(random, DIMENSION);
        try (MemoryStore store = open()) {
            Map<String, ModelVector> vectors = new HashMap<>();
            for (int n = 0; n < 2_100; n++) {
                vectors.put(Samples.id(n), n == 77 ? wanted : VectorSamples.random(random, DIMENSION));
            }
            keep(store, vectors);
            assertThat(ids(store, wanted)).startsWith(Samples.id(77));
            assertThat(codes).hasSize(24 + 16 + 2_100 * 52);
        }
        try (MemoryStore store = open()) {
            assertThat(ids(store, wanted)).startsWith(Samples.id(77));
        }
        byte[] content = Files.readAllBytes(codes.toPath());
        content[100]++;
        Files.write(codes.toPath(), content);
        try (MemoryStore store = open()) {
            assertThat(ids(store, wanted)).startsWith(Samples.id(77));
        }
    }

    private void keep(MemoryStore store, Map<String, ModelVector> vectors) {
        List<Change> episodes = new ArrayList<>();
        List<EpisodeVector> rows = new ArrayList<>();
        vectors.forEach((id, vector) -> rows.add(new EpisodeVector(id, vector)));
        for (int n = 0; n < 3_000; n++) {
            if (vectors.containsKey(Samples.id(n))) {
                episodes.add(Samples.failed(n));
            }
        }
        store.apply(episodes);
        store.vectors().put(SPACE, rows);
    }

    private static List<String> ids(MemoryStore store, ModelVector query) {
        return store.vectors().nearest(SPACE, query, false, 10).stream()
                .map(Neighbour::episodeId)
                .toList();
    }

    private MemoryStore open() {
        return EmbeddedStore.open(Home.at(folder), warning -> {
            throw new AssertionError(warning);
        });
    }
}
