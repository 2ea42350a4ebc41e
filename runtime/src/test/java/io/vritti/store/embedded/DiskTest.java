package io.vritti.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.embed.VectorSamples;
import io.vritti.episode.Episode;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.VectorStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    /** design.md §8: 10,000 episodes take at most 10 MB, their reflections included. */
    private static final int TARGET_BYTES = 10 * 1024 * 1024 / 10_000;

    private static final int EPISODES = 10_000;

    @TempDir
    File folder;

    @Test
    void ten_thousand_episodes_take_at_most_a_kilobyte_each_vectors_included() {
        try (MemoryStore store = open()) {
            fill(store, EPISODES);
            Random random = new Random(7);
            List<Episode> bare = store.vectors().withoutVector(EPISODES);
            store.vectors()
                    .put(
                            "default",
                            bare.stream()
                                    .map(episode -> new VectorStore.EpisodeVector(
                                            episode.id(), VectorSamples.random(random, 384)))
                                    .toList());
            assertThat(bare).hasSize(EPISODES);
            assertThat(store.counts().get("bytes") / EPISODES).isLessThanOrEqualTo(TARGET_BYTES);
        }
    }

    @Test
    void episodes_packed_before_and_after_lessons_are_read_as_they_were() {
        List<Episode> episodes;
        try (MemoryStore store = open()) {
            episodes = fill(store, 600);
        }
        try (MemoryStore store = open()) {
            for (Episode episode : episodes) {
                assertThat(store.episode(episode.id())).contains(episode);
                assertThat(store.state(episode.actionKey()))
                        .map(state -> state.action().value())
                        .contains(episode.action());
            }
        }
    }

    @Test
    void another_jvm_that_has_learnt_phrases_goes_on_after_all_was_forgotten() {
        try (MemoryStore store = open();
                MemoryStore other = open()) {
            fill(store, 300);
            other.apply(List.of(Samples.failed(1)));
            store.forgetAll();
            other.apply(List.of(Samples.failed(2)));
            assertThat(store.episode(Samples.id(2))).contains(Samples.failed(2).episode());
            assertThat(fill(store, 300))
                    .allSatisfy(
                            episode -> assertThat(other.episode(episode.id())).contains(episode));
        }
    }

    @Test
    void what_is_forgotten_is_gone_from_every_file() throws IOException {
        try (MemoryStore store = open()) {
            fill(store, 300);
            Episode secret = Samples.episode(1_000, "no entry for Zanzibarium", List.of("x"), null);
            store.apply(List.of(new Change.FailureAdded(secret, AgentFailures.stateOf(secret))));
            assertThat(filesWith("anzibarium")).isNotEmpty();
            store.forget(secret.id());
            assertThat(filesWith("anzibarium")).isEmpty();
            assertThat(store.episodeCount()).isEqualTo(300);
        }
    }

    private MemoryStore open() {
        return EmbeddedStore.open(Home.at(folder), warning -> {
            throw new AssertionError(warning);
        });
    }

    private List<String> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder.toPath())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Episode> fill(MemoryStore store, int count) {
        AgentFailures failures = new AgentFailures();
        List<Episode> episodes = new ArrayList<>();
        List<Change> batch = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Change.FailureAdded failed = failures.next();
            episodes.add(failed.episode());
            batch.add(failed);
            if (batch.size() == 256 || n == count - 1) {
                store.apply(batch);
                batch.clear();
            }
        }
        return episodes;
    }
}
