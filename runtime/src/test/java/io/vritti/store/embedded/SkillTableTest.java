package io.vritti.store.embedded;

import static io.vritti.store.embedded.Samples.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.redact.RedactedText;
import io.vritti.store.Change;
import io.vritti.store.Fix;
import io.vritti.store.MemoryStore;
import io.vritti.store.Skill;
import io.vritti.store.SuccessRate;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillTableTest {

    private static final String PLACE = "00112233445566778899aabbccddeeff";

    @TempDir
    File folder;

    private MemoryStore store;
    private String signature;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(Home.at(folder), warning -> {});
        Change.FailureAdded failed = failed(1);
        store.apply(List.of(failed));
        signature = failed.episode().signature();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fix_that_helped_on_three_occasions_is_a_skill() {
        observe(true, true);
        assertThat(store.skills().after(-1)).isEmpty();
        observe(true);

        assertThat(store.skills().after(-1)).singleElement().satisfies(skill -> {
            assertThat(skill.name()).startsWith("install_");
            assertThat(skill.fix().text().value()).isEqualTo("npm ci");
            assertThat(skill.fix().rate()).hasToString("3 of 3");
            assertThat(skill.episodes()).hasSize(1);
            assertThat(skill.ofOthers()).isFalse();
        });
    }

    @Test
    void skill_goes_on_being_counted_and_is_none_once_it_mostly_fails() {
        observe(true, true, true, false);
        assertThat(rates()).containsExactly("3 of 4");
        observe(false, false, false);
        assertThat(rates()).isEmpty();
    }

    @Test
    void fix_that_ever_failed_more_than_it_helped_is_none() {
        observe(true, false, false);
        observe(true, true, true, true, true, true, true, true, true, true);
        assertThat(rates()).isEmpty();
    }

    @Test
    void what_helped_in_one_folder_only_is_no_skill_of_its_own() {
        for (int i = 0; i < 5; i++) {
            store.apply(List.of(new Change.FixObserved(fix(Fix.Reach.HERE, SuccessRate.NONE.plus(true)))));
        }
        assertThat(rates()).isEmpty();
    }

    @Test
    void what_others_report_stands_beside_what_was_seen_here() {
        observe(true, true, true);
        Skill own = store.skills().after(-1).get(0);
        long revision = store.revision();
        Fix theirs = fix(Fix.Reach.MACHINES, new SuccessRate(8, 9, 511));
        store.apply(List.of(new Change.SkillReported(new Skill(own.name(), theirs, own.when(), List.of(), 1))));

        assertThat(store.skills().after(revision)).singleElement().satisfies(skill -> {
            assertThat(skill.ofOthers()).isTrue();
            assertThat(skill.fix()).isEqualTo(theirs);
        });
        assertThat(rates()).containsExactlyInAnyOrder("3 of 3", "8 of 9");
        assertThat(store.skills().unsent(10)).containsExactly(own);
    }

    @Test
    void what_was_sent_is_sent_again_when_its_count_changes() {
        observe(true, true, true);
        store.skills().sent(store.skills().unsent(10));
        assertThat(store.skills().unsent(10)).isEmpty();
        observe(true);
        assertThat(store.skills().unsent(10)).hasSize(1);
    }

    @Test
    void forgetting_the_failure_takes_it_along() {
        observe(true, true, true);
        store.forget(Samples.id(1));
        assertThat(rates()).isEmpty();
    }

    private List<String> rates() {
        return store.skills().after(-1).stream()
                .map(skill -> skill.fix().rate().toString())
                .toList();
    }

    private void observe(boolean... helped) {
        for (boolean one : helped) {
            store.apply(List.of(new Change.FixObserved(fix(Fix.Reach.ELSEWHERE, SuccessRate.NONE.plus(one)))));
        }
    }

    private Fix fix(Fix.Reach reach, SuccessRate rate) {
        return new Fix(
                signature,
                PLACE,
                reach,
                Fix.Kind.RAN,
                RedactedText.stored("npm ci"),
                null,
                RedactedText.stored("it broke"),
                rate,
                1_000);
    }
}
