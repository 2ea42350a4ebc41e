package io.vritti.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows N, P and S of facts.md §4.3; where a row is marked wrong there, ours answers differently. */
class PreconditionsTest {

    @ParameterizedTest(name = "{0}: {1}={2}, is {4}")
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "P1;  tool; kubectl; tool; kubectl; HOLDS; 1.0",
                "P1;  tool; kubectl; tool; KUBECTL; HOLDS; 1.0",
                "P2;  tool; kubectl; other; x; UNKNOWN; 0.4",
                "P3;  tool; kubectl; tool; terraform; CONTRADICTED; 0.0",
                "P4;  tool; git; tool; github-cli; CONTRADICTED; 0.0",
                "P5;  tool; docker; tool; docker compose; HOLDS; 0.7",
                "P7;  os; linux|darwin; os; darwin; HOLDS; 1.0",
                "P8;  os; Ubuntu 20.04; os; Ubuntu 22.04; CONTRADICTED; 0.5",
                "P9;  os; linux; operating_system; linux; HOLDS; 1.0",
                "P10; kubectl_version; 1.28.0; kubectl_version; 1.28.9; HOLDS; 0.9",
                "P10; kubectl_version; 1.28.0; kubectl_version; 1.27.0; CONTRADICTED; 0.2",
                "P19; image_tag; latest; image_tag; v1.2.3; CONTRADICTED; 0.0",
                "P20; python_installed; false; python_installed; False; HOLDS; 1.0",
                "P20; python_installed; false; python_installed; True; CONTRADICTED; 0.0",
                "P22; port; 8080; port; 8080; HOLDS; 1.0",
                "P22; port; 80; port; 8080; CONTRADICTED; 0.0",
            })
    void one_condition_as_vritti(
            String row, String key, String expected, String name, String actual, MatchResult truth, double score) {
        PreconditionMatch match = match(Map.of(key, expected), Map.of(name, actual));
        assertThat(match.truth()).as(row).isEqualTo(truth);
        assertThat(match.score()).as(row).isCloseTo(score, within(0.001));
    }

    @ParameterizedTest(name = "{0}: {1}={2}, is {3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "P6;  tool; npm; pnpm; CONTRADICTED",
                "P11; java_version; 17; 17.0.2; HOLDS",
                "P12; version; >=2.0; 3.1; HOLDS",
                "P12; version; <3; 3.1; CONTRADICTED",
                "P15; cluster; production; prod; HOLDS",
                "P16; cluster; production; non-production; CONTRADICTED",
                "P17; user; root; nonroot; CONTRADICTED",
                "P18; host; api.example.com; dev.api.example.com; CONTRADICTED",
                "-;   path; /etc/app; /etc/app2; CONTRADICTED",
                "-;   java_version; 1.8; 18; CONTRADICTED",
            })
    void one_condition_other_than_vritti(String row, String key, String expected, String actual, MatchResult truth) {
        assertThat(match(Map.of(key, expected), Map.of(key, actual)).truth())
                .as(row)
                .isEqualTo(truth);
    }

    @Test
    void prose_is_compared_by_whole_words_and_never_contradicted() {
        Map<String, String> cluster = Map.of("requires", "kubernetes cluster");
        PreconditionMatch there = match(cluster, Map.of("platform", "kubernetes", "cluster", "prod"));
        assertThat(there.truth()).as("P13").isEqualTo(MatchResult.HOLDS);
        assertThat(there.score()).as("P13").isCloseTo(0.8, within(0.001));
        PreconditionMatch nothing = match(cluster, Map.of());
        assertThat(nothing.truth()).as("P13").isEqualTo(MatchResult.UNKNOWN);
        assertThat(nothing.score()).as("P13").isCloseTo(0.2, within(0.001));
        assertThat(match(Map.of("requires", "a"), Map.of("foo", "bar")).truth())
                .as("P14")
                .isEqualTo(MatchResult.UNKNOWN);
    }

    @Test
    void what_cannot_be_known_before_acting_does_not_count() {
        PreconditionMatch match = match(Map.of("error_class", "resource_error"), Map.of());
        assertThat(match.truth()).as("P21").isEqualTo(MatchResult.HOLDS);
        assertThat(match.score()).as("P21").isEqualTo(1);
        assertThat(match(Map.of("tool", "kubectl", "error_class", "x"), Map.of("tool", "kubectl"))
                        .score())
                .as("S3")
                .isEqualTo(1);
    }

    @Test
    void without_conditions_it_always_applies() {
        assertThat(match(null, Map.of("os", "linux"))).as("S1").satisfies(match -> {
            assertThat(match.truth()).isEqualTo(MatchResult.HOLDS);
            assertThat(match.score()).isEqualTo(1);
        });
    }

    @Test
    void what_is_unknown_stays_open_instead_of_being_dropped() {
        assertThat(match(Map.of("tool", "kubectl", "error_class", "x"), Map.of())
                        .truth())
                .as("S2")
                .isEqualTo(MatchResult.UNKNOWN);
        assertThat(match(Map.of("tool", "kubectl", "image_tag", "latest"), Map.of("cluster", "production"))
                        .truth())
                .as("S4")
                .isEqualTo(MatchResult.UNKNOWN);
        assertThat(match(
                                Map.of("tool", "kubectl", "os", "linux", "image_tag", "latest"),
                                Map.of("tool", "kubectl", "os", "linux"))
                        .truth())
                .as("S6")
                .isEqualTo(MatchResult.UNKNOWN);
    }

    @Test
    void one_contradiction_outweighs_all_that_is_equal() {
        assertThat(match(
                                Map.of("tool", "kubectl", "image_tag", "latest"),
                                Map.of("tool", "kubectl", "image_tag", "v1.2.3"))
                        .truth())
                .as("S5")
                .isEqualTo(MatchResult.CONTRADICTED);
        Map<String, String> then = Map.of("tool", "kubectl", "os", "linux", "cluster", "prod", "image_tag", "latest");
        Map<String, String> now = new HashMap<>(then);
        now.put("image_tag", "v1.2.3");
        PreconditionMatch fixed = match(then, now);
        assertThat(fixed.truth()).as("S7").isEqualTo(MatchResult.CONTRADICTED);
        assertThat(fixed.contradicted()).containsExactly("image_tag=latest (is v1.2.3)");
        assertThat(match(
                                Map.of("python_installed", "false", "python3_installed", "true"),
                                Map.of("python_installed", "true", "python3_installed", "false"))
                        .score())
                .as("S8")
                .isZero();
    }

    @Test
    void sentences_become_names_and_values() {
        assertThat(Preconditions.of(List.of("Using tool: kubectl"))).as("N1").isEqualTo(Map.of("tool", "kubectl"));
        assertThat(Preconditions.of(List.of("Using kubectl"))).as("N2").isEqualTo(Map.of("tool", "kubectl"));
        assertThat(Preconditions.of(List.of("python3 installed")))
                .as("N3")
                .isEqualTo(Map.of("python3_installed", "true"));
        assertThat(Preconditions.of(List.of("python not available")))
                .as("N4")
                .isEqualTo(Map.of("python_installed", "false"));
        assertThat(Preconditions.of(List.of("OS: Linux"))).as("N5").isEqualTo(Map.of("os", "Linux"));
        assertThat(Preconditions.of(List.of("kubernetes cluster")))
                .as("N6")
                .isEqualTo(Map.of("requires", "kubernetes cluster"));
        assertThat(Preconditions.of(List.of("Using kubectl", "Using helm")))
                .as("N7")
                .isEqualTo(Map.of("tool", "kubectl|helm"));
        assertThat(Preconditions.of(List.of("Kubernetes 1.28: yes")))
                .as("N10")
                .isEqualTo(Map.of("kubernetes_1_28", "yes"));
    }

    @Test
    void names_are_made_plain_and_limits_are_kept() {
        assertThat(Preconditions.of(Map.of("Image Tag", "latest"))).as("N8").isEqualTo(Map.of("image_tag", "latest"));
        assertThat(Preconditions.of(Map.of("operating system", "linux")))
                .as("N9")
                .isEqualTo(Map.of("os", "linux"));
        assertThat(Preconditions.of(Map.of("!!", "x"))).as("N11").isEmpty();
        assertThat(Preconditions.of(Map.of("a", ""))).as("N11").isEmpty();
        assertThat(Preconditions.of((Map<String, String>) null)).as("N11").isEmpty();
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            many.add("key" + i + "=1");
        }
        assertThat(Preconditions.of(many))
                .as("N12")
                .hasSize(10)
                .containsKey("key9")
                .doesNotContainKey("key10");
        assertThat(Preconditions.of(Map.of("a", "x".repeat(400))).get("a"))
                .as("N13")
                .hasSize(256);
    }

    private static PreconditionMatch match(Map<String, String> conditions, Map<String, String> state) {
        return PreconditionMatch.of(conditions, new CurrentState(state));
    }
}
