package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.embed.TextEmbedding;
import io.vritti.gate.report.SimilarFailure;
import io.vritti.home.Home;
import io.vritti.journal.FailureState;
import io.vritti.observe.AgentLog;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.StoreOpening;
import io.vritti.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingFailureFinderTest {

    private static final long MODEL_LOADED_SECONDS = 60;

    @TempDir
    private Path folder;

    private StoreOpening opening;
    private TextEmbedding embedding;
    private EmbeddingFailureFinder like;

    @BeforeEach
    void open() {
        Home home = Home.at(folder.toFile());
        opening = new StoreOpening(() -> EmbeddedStore.open(home, warning -> {}), problem -> {});
        embedding = new TextEmbedding(Settings.defaults(), home);
        like = new EmbeddingFailureFinder(opening, embedding, "default", new Redactor(new byte[32]), AgentLog.none());
        keep(1, "npm run build", "Error: Cannot find module 'left-pad'");
        keep(2, "git push origin main", "error: failed to push some refs");
    }

    @AfterEach
    void close() {
        like.close();
        embedding.close();
        opening.close();
    }

    @Test
    void the_nearest_failure_whose_end_is_known_is_found_with_the_words_that_differ() throws Exception {
        resolved(1, "passed after: npm ci");

        SimilarFailure found = nearest(3, "npm run test", "Error: Cannot find module 'right-pad'");

        assertThat(found.episodeId()).isEqualTo(Failures.id(1));
        assertThat(found.action()).isEqualTo("npm run build");
        assertThat(found.difference()).isEqualTo("build there, test here");
        assertThat(found.end()).isEqualTo("passed after: npm ci");
        assertThat(like.ready()).isTrue();
    }

    @Test
    void what_is_not_near_is_not_told() throws Exception {
        resolved(2, "passed after: git pull --rebase");

        assertThat(nearest(3, "npm run test", "Error: Cannot find module 'right-pad'"))
                .isNull();
        assertThat(nearest(3, "ls /nowhere", "No such file or directory")).isNull();
    }

    @Test
    void what_failed_itself_before_is_another_matter() throws Exception {
        resolved(1, "passed after: npm ci");

        assertThat(nearest(1, "npm run build", "Error: Cannot find module 'right-pad'"))
                .isNull();
    }

    @Test
    void the_model_is_not_loaded_while_there_is_nothing_to_tell() throws Exception {
        assertThat(nearest(3, "npm run test", "Error: Cannot find module 'right-pad'"))
                .isNull();
        assertThat(like.ready()).isFalse();
        assertThat(folder.resolve("native").toFile().list()).noneMatch(name -> name.startsWith("minilm"));
    }

    @Test
    void once_closed_it_answers_nothing_and_at_once() throws Exception {
        resolved(1, "passed after: npm ci");
        like.close();

        assertThat(like.nearest(
                        FailureState.of(Failures.failed(3, "npm run test", "Cannot find module", "npm", 1, null)
                                .state()),
                        ""))
                .isCompletedWithValue(null);
    }

    private SimilarFailure nearest(int n, String action, String error) throws Exception {
        return like.nearest(
                        FailureState.of(Failures.failed(n, action, error, "tool", System.currentTimeMillis(), null)
                                .state()),
                        "")
                .get(MODEL_LOADED_SECONDS, TimeUnit.SECONDS);
    }

    private void keep(int n, String action, String error) {
        store().apply(List.of(Failures.failed(n, action, error, "tool", System.currentTimeMillis(), null)));
    }

    private void resolved(int n, String end) {
        store().apply(List.of(new Change.Resolved(Failures.id(n), RedactedText.stored(end), Change.Source.OBSERVED)));
    }

    private MemoryStore store() {
        return opening.open();
    }
}
