package io.vritti.store.embedded;

import static io.vritti.store.embedded.Samples.failed;
import static io.vritti.store.embedded.Samples.id;
import static io.vritti.store.embedded.Samples.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.SuccessRate;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixTableTest {

    private static final String PLACE = "00112233445566778899aabbccddeeff";

    private static final SuccessRate HELPED = SuccessRate.NONE.plus(true);

    @TempDir
    File folder;

    private MemoryStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(Home.at(folder), warning -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void counts_of_several_jvms_add_up() {
        observe(fix("v1:a", "npm ci", HELPED));
        observe(fix("v1:a", "npm ci", SuccessRate.NONE.plus(false)));
        observe(fix("v1:a", "npm ci", SuccessRate.NONE.plus(false).plus(true).plus(true)));
        assertThat(store.fixesAfter(-1)).containsExactly(fix("v1:a", "npm ci", new SuccessRate(3, 5, 0b10011)));
    }

    @Test
    void only_what_was_observed_since_is_asked_for() {
        observe(fix("v1:a", "npm ci", HELPED));
        long revision = store.revision();
        observe(fix("v1:b", "make", HELPED));
        assertThat(store.fixesAfter(revision)).containsExactly(fix("v1:b", "make", HELPED));
    }

    @Test
    void fixes_outlive_the_store() {
        observe(fix("v1:a", "npm ci", HELPED));
        store.close();
        open();
        assertThat(store.fixesAfter(-1)).hasSize(1);
    }

    @Test
    void forgetting_an_episode_takes_the_fixes_of_its_signature() {
        Change.FailureAdded failed = failed(1);
        store.apply(List.of(failed));
        observe(fix(failed.episode().signature(), "npm ci", HELPED));
        observe(fix("v1:other", "make", HELPED));

        store.forget(id(1));

        assertThat(store.fixesAfter(-1)).extracting(fix -> fix.text().value()).containsExactly("make");
    }

    @Test
    void forgetting_an_action_or_all_takes_them_too() {
        Change.FailureAdded failed = failed(1);
        store.apply(List.of(failed));
        observe(fix(failed.episode().signature(), "npm ci", HELPED));
        store.forget(key(1));
        assertThat(store.fixesAfter(-1)).isEmpty();

        observe(fix("v1:other", "make", HELPED));
        store.forgetAll();
        assertThat(store.fixesAfter(-1)).isEmpty();
    }

    private void observe(Fix fix) {
        store.apply(List.of(new Change.FixObserved(fix)));
    }

    private static Fix fix(String signature, String text, SuccessRate rate) {
        return new Fix(
                signature,
                PLACE,
                Fix.Reach.HERE,
                Fix.Kind.RAN,
                RedactedText.stored(text),
                PLACE,
                RedactedText.stored("it broke"),
                rate,
                1_000);
    }
}
