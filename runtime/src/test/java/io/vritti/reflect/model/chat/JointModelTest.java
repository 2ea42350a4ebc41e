package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Reflection;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.consensus.Consensus;
import io.vritti.reflect.model.consensus.JointModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several models over HTTP as one. */
class JointModelTest {

    private ScriptedEndpoint server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedEndpoint();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Model joint(String... names) {
        return new JointModel(
                String.join(", ", names),
                Asks.models(server.endpoint()).forConsensus(List.of(names)),
                new Consensus(text -> Optional.empty()));
    }

    @Test
    void models_that_agree_give_one_lesson_in_the_names_of_all() {
        server.says(Asks.GOOD);

        Answer answer = Asks.ask(joint("a/m", "b/m"));

        Reflection lesson = answer.lesson().orElseThrow();
        assertThat(lesson.confidence()).isEqualTo(1);
        assertThat(lesson.suggestion().command()).isEqualTo("npm ci");
        assertThat(answer.usage().requests()).isEqualTo(2);
        assertThat(server.asked())
                .extracting(asked -> asked.json().path("model").asText())
                .containsExactly("a/m", "b/m");
    }

    @Test
    void perspectives_that_contradict_each_other_give_no_confident_lesson() {
        server.says(Asks.GOOD)
                .says("{\"root_cause\":\"The script's file is broken.\",\"evidence_lines\":[4],"
                        + "\"resolution_strategy\":\"Rewrite it.\",\"command\":\"npm ci\"}")
                .says(
                        "{\"root_cause\":\"The disk is full.\",\"evidence_lines\":[1],\"resolution_strategy\":\"Make room.\"}");

        Reflection lesson = Asks.ask(joint(Asks.MODEL)).lesson().orElseThrow();

        assertThat(server.asked()).hasSize(3);
        assertThat(lesson.confidence()).isEqualTo(0.25);
        assertThat(lesson.suggestion()).isNull();
        assertThat(lesson.preconditions()).isEmpty();
    }

    @Test
    void what_one_is_told_to_wait_for_the_others_are_not_asked_for() {
        server.answers(429, Map.of("Retry-After", "60"), "{}");

        assertThat(Asks.ask(joint("a/m", "b/m", "c/m"))).isInstanceOf(Answer.Later.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void fewer_requests_mean_fewer_second_tries_and_then_fewer_models() {
        server.says("no json");
        Model all = joint("a/m", "b/m", "c/m");

        assertThat(all.atMost(Asks.QUESTION).requests()).isEqualTo(9);
        assertThat(all.within(5).atMost(Asks.QUESTION).requests()).isEqualTo(5);
        assertThat(Asks.ask(all.within(4)).usage().requests()).isEqualTo(4);
        assertThat(Asks.ask(all.within(2)).usage().requests()).isEqualTo(2);
        assertThat(Asks.ask(all.within(1)).usage().requests()).isEqualTo(1);
        assertThat(all.within(1).name()).isEqualTo("a/m, b/m, c/m");
        assertThat(all.sent(Asks.QUESTION).lines()).hasSize(3);
    }
}
