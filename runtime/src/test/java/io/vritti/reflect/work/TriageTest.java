package io.vritti.reflect.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.episode.Reflection.Source;
import io.vritti.episode.Reflection.Suggestion;
import io.vritti.redact.RedactedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

    private static final String VERIFIED =
            "{\"v\":1,\"at\":1,\"dir\":\"/work\",\"salt\":1,\"env\":{},\"proofs\":[{\"kind\":\"port_in_use\",\"of\":\"8000\",\"seen\":[]}]}";

    @ParameterizedTest(name = "said by {0}, command {1}, verified {2}, {3} times, severity {4}: {5}")
    @CsvSource({
        "none, none, no, 2, 3, ONE",
        "rules, none, no, 2, 3, ONE",
        "rules, guessed, no, 2, 3, ONE",
        "rules, certain, no, 9, 1, RULES",
        "rules, none, yes, 2, 3, RULES",
        "rules, none, yes, 5, 3, SEVERAL",
        "rules, none, yes, 2, 2, SEVERAL",
        "none, none, no, 2, 1, SEVERAL",
        "none, none, no, 5, 5, SEVERAL",
        "none, none, no, 4, 3, ONE",
        "some/model, none, no, 9, 1, RULES",
        "somebody, none, no, 9, 1, RULES",
    })
    void requests_go_where_no_rule_is_certain_and_several_to_what_is_severe_or_frequent(
            String by, String command, String verified, long count, int severity, Turn turn) {
        assertThat(Triage.of(episode(by, command, verified.equals("yes"), count, severity), 0, 0))
                .isEqualTo(turn);
    }

    @Test
    void the_first_failure_is_left_to_rules() {
        assertThat(Triage.recurs(episode("none", "none", false, 1, 1))).isFalse();
        assertThat(Triage.recurs(episode("none", "none", false, 2, 5))).isTrue();
    }

    @Test
    void several_answers_are_for_about_a_tenth() {
        Episode severe = episode("none", "none", false, 2, 1);
        int several = 0;
        for (int asked = 0; asked < 100; asked++) {
            several += Triage.of(severe, asked, several) == Turn.SEVERAL ? 1 : 0;
        }
        assertThat(several).isEqualTo(10);
    }

    private static Episode episode(String by, String command, boolean verified, long count, int severity) {
        Suggestion suggestion = command.equals("none") ? null : new Suggestion("ls", command.equals("certain"));
        Reflection reflection = by.equals("none")
                ? null
                : new Reflection(
                        "it is so",
                        "do that",
                        Map.of(),
                        "",
                        List.of(),
                        0,
                        suggestion,
                        new Source(by, List.of(), "", ""));
        Episode plain = Episodes.episode(0, "v1:0", count, severity, reflection);
        return new Episode(
                plain.identity(),
                plain.call(),
                plain.error(),
                plain.surroundings(),
                plain.occurrences(),
                new Episode.Knowledge(verified ? RedactedText.stored(VERIFIED) : null, null, reflection, false));
    }
}
