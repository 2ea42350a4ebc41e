package io.vritti.reflect.model.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Reflection;
import io.vritti.episode.Reflection.Source;
import io.vritti.episode.Reflection.Suggestion;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Answer.Later;
import io.vritti.reflect.model.Answer.Lesson;
import io.vritti.reflect.model.Answer.Nothing;
import io.vritti.reflect.model.Answer.Unusable;
import io.vritti.reflect.model.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final Usage USAGE = new Usage(1, 800, 90, new BigDecimal("0.001"));

    /** Directions of some sentences; the first two are close, the third is another. */
    private static final Map<String, float[]> VECTORS = Map.of(
            "vite is not installed", new float[] {1, 0},
            "the program vite was not found", new float[] {0.95f, 0.3122499f},
            "the build script has no entry", new float[] {0, 1});

    private final Consensus consensus =
            new Consensus(text -> Optional.ofNullable(VECTORS.get(text)).map(vector -> new ModelVector("m", vector)));

    private static Lesson lesson(
            String by, String cause, Map<String, String> preconditions, String command, String... quotes) {
        return new Lesson(
                new Reflection(
                        cause,
                        "strategy of " + by,
                        preconditions,
                        "",
                        List.of("pattern of " + by),
                        0,
                        command == null ? null : new Suggestion(command, false),
                        new Source(by, List.of(quotes), "", "")),
                USAGE);
    }

    private Reflection joint(Answer... answers) {
        return consensus.of(List.of(answers)).lesson().orElseThrow();
    }

    @Test
    void answers_that_mean_the_same_are_one_lesson_of_both_with_the_cost_of_both() {
        Answer answer = consensus.of(List.of(
                lesson("a/m", "vite is not installed", Map.of("executable_missing", "vite"), "npm ci", "line 1"),
                lesson(
                        "b/m",
                        "the program vite was not found",
                        Map.of("path_missing", "node_modules"),
                        null,
                        "line 1",
                        "line 2")));

        Reflection joint = answer.lesson().orElseThrow();
        assertThat(joint.rootCause()).isEqualTo("vite is not installed");
        assertThat(joint.confidence()).isEqualTo(0.975, within(1e-6));
        assertThat(joint.preconditions())
                .isEqualTo(Map.of("executable_missing", "vite", "path_missing", "node_modules"));
        assertThat(joint.similarPatterns()).containsExactly("pattern of a/m", "pattern of b/m");
        assertThat(joint.suggestion()).isEqualTo(new Suggestion("npm ci", false));
        assertThat(joint.source().by()).isEqualTo("a/m, b/m");
        assertThat(joint.source().quotes()).containsExactly("line 1", "line 2");
        assertThat(answer.usage()).isEqualTo(USAGE.plus(USAGE));
    }

    @Test
    void answers_that_contradict_each_other_give_no_confident_lesson_and_no_command() {
        Reflection joint = joint(
                lesson("a/m", "vite is not installed", Map.of("executable_missing", "vite"), "npm ci", "line 1"),
                lesson(
                        "b/m",
                        "the build script has no entry",
                        Map.of("path_missing", "index.html"),
                        "npm ci",
                        "line 2"));

        assertThat(joint.confidence()).isEqualTo(0.25);
        assertThat(joint.suggestion()).isNull();
        assertThat(joint.preconditions()).isEmpty();
        assertThat(joint.source().by()).isEqualTo("a/m");
    }

    @Test
    void different_conditions_of_one_thing_and_denials_contradict_however_alike_their_words_are() {
        Consensus blind = new Consensus(text -> Optional.of(new ModelVector("m", new float[] {1})));

        Answer negated = blind.of(List.of(
                lesson("a/m", "Port 8080 is in use.", Map.of(), null, "line 1"),
                lesson("b/m", "Port 8080 is not in use.", Map.of(), null, "line 1")));
        Answer opposite = blind.of(List.of(
                lesson("a/m", "Port 8080 is closed.", Map.of("port_closed", "8080"), null, "line 1"),
                lesson("b/m", "Port 8080 is taken.", Map.of("port_in_use", "8080"), null, "line 1")));

        assertThat(negated.lesson().orElseThrow().confidence()).isEqualTo(0.5);
        assertThat(opposite.lesson().orElseThrow().confidence()).isEqualTo(0.5);
        assertThat(opposite.lesson().orElseThrow().preconditions()).isEmpty();
    }

    @Test
    void the_same_cause_with_and_without_a_negation_is_no_contradiction_where_the_condition_is_the_same() {
        Consensus blind = new Consensus(text -> Optional.of(new ModelVector("m", new float[] {1})));
        Map<String, String> closed = Map.of("port_closed", "5432");

        Answer answer = blind.of(List.of(
                lesson("a/m", "The database is down.", closed, null, "line 1"),
                lesson("b/m", "Nothing listens on port 5432.", closed, null, "line 1")));

        assertThat(answer.lesson().orElseThrow().confidence()).isEqualTo(1);
    }

    @Test
    void one_condition_in_other_words_is_one_cause() {
        Map<String, String> missing = Map.of("executable_missing", "vite");

        assertThat(joint(
                                lesson("a/m", "vite is not installed", missing, null, "line 1"),
                                lesson("b/m", "nothing put vite there", missing, null, "line 1"))
                        .confidence())
                .isEqualTo(0.925);
    }

    @Test
    void a_command_stays_only_if_all_that_give_one_give_the_same() {
        assertThat(joint(
                                lesson("a/m", "vite is not installed", Map.of(), "npm ci", "line 1"),
                                lesson("b/m", "vite is not installed", Map.of(), "npm install", "line 1"))
                        .suggestion())
                .isNull();
    }

    @Test
    void the_subject_that_most_name_is_the_precondition() {
        assertThat(joint(
                                lesson("a/m", "vite is not installed", Map.of("path_missing", "x"), null, "line 1"),
                                lesson("b/m", "vite is not installed", Map.of("path_missing", "y"), null, "line 1"),
                                lesson("c/m", "vite is not installed", Map.of("path_missing", "y"), null, "line 1"))
                        .preconditions())
                .isEqualTo(Map.of("path_missing", "y"));
    }

    @Test
    void a_lesson_that_stands_alone_counts_less() {
        Reflection joint = joint(
                lesson("a/m", "vite is not installed", Map.of(), "npm ci", "line 1"), new Nothing("cut off", USAGE));

        assertThat(joint.confidence()).isEqualTo(0.4);
        assertThat(joint.suggestion().command()).isEqualTo("npm ci");
    }

    @Test
    void without_vectors_only_equal_sentences_agree() {
        Consensus unable = new Consensus(text -> Optional.empty());

        Answer equal = unable.of(List.of(
                lesson("a/m", "vite is not installed", Map.of(), null, "l"),
                lesson("b/m", "Vite is not installed", Map.of(), null, "l")));
        Answer close = unable.of(List.of(
                lesson("a/m", "vite is not installed", Map.of(), null, "l"),
                lesson("b/m", "the program vite was not found", Map.of(), null, "l")));

        assertThat(equal.lesson().orElseThrow().confidence()).isEqualTo(1);
        assertThat(close.lesson().orElseThrow().confidence()).isEqualTo(0.5);
    }

    @Test
    void without_a_lesson_who_may_answer_later_is_waited_for_and_who_said_nothing_has_answered() {
        Nothing nothing = new Nothing("refused", USAGE);
        Unusable unusable = new Unusable("402", USAGE);

        assertThat(consensus.of(List.of(nothing, new Later("busy", 9, USAGE), new Later("down", 5, USAGE))))
                .isEqualTo(new Later("down", 5, USAGE.plus(USAGE).plus(USAGE)));
        assertThat(consensus.of(List.of(unusable, nothing))).isEqualTo(new Nothing("refused", USAGE.plus(USAGE)));
        assertThat(consensus.of(List.of(unusable))).isEqualTo(unusable);
    }
}
