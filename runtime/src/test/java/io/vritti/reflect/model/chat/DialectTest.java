package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "400 | Unrecognized request argument supplied: provider | SCHEMA false true true max_tokens",
                "422 | Extra inputs are not permitted (body.provider) | SCHEMA false true true max_tokens",
                "400 | Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
                        + " | SCHEMA true true true max_completion_tokens",
                "400 | 'temperature' does not support 0 with this model. | SCHEMA true false true max_tokens",
                "400 | Developer instruction is not enabled for models/gemma-3-27b-it | SCHEMA true true false max_tokens",
                "400 | 'response_format.type' must be 'json_object' or 'text' | OBJECT true true true max_tokens",
                "404 | No endpoints found that can handle the requested parameters. | OBJECT true true true max_tokens",
            })
    void what_is_refused_by_name_is_left_out(int status, String words, String next) {
        Dialect other = Dialect.FULL.after(fault(status, words), false);

        assertThat(other.format() + " " + other.provider() + " " + other.temperature() + " " + other.system() + " "
                        + other.limit())
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Provider returned error",
                "400 | context length exceeded",
                "404 | No such model",
                "429 | json_schema is busy",
            })
    void what_is_refused_for_another_reason_is_not_asked_again(int status, String words) {
        assertThat(Dialect.FULL.after(fault(status, words), false)).isNull();
    }

    @Test
    void openrouter_is_never_asked_without_its_promise_to_keep_nothing() {
        assertThat(Dialect.FULL.after(fault(400, "provider is not supported"), true))
                .isNull();
        assertThat(new Endpoint(Endpoint.OPEN_ROUTER, "k").isOpenRouter()).isTrue();
        assertThat(new Endpoint("https://eu.openrouter.ai/api/v1", "k").isOpenRouter())
                .isTrue();
        assertThat(new Endpoint("https://notopenrouter.ai/api/v1", "k").isOpenRouter())
                .isFalse();
    }

    @Test
    void after_the_plainest_format_there_is_none() {
        Dialect prose = new Dialect(Format.PROSE, true, true, true, "max_tokens");

        assertThat(prose.after(fault(400, "response_format"), false)).isNull();
    }

    private static Fault fault(int status, String words) {
        return new Fault(Fault.Kind.REFUSED, status, words, "", 0);
    }

    @Test
    void an_endpoint_that_knows_no_schema_is_asked_for_an_object_then_for_prose_and_that_is_remembered()
            throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint()) {
            server.answers(400, "{\"error\":{\"message\":\"json_schema is not supported\"}}")
                    .answers(400, "{\"error\":{\"message\":\"response_format is not supported\"}}")
                    .says(Asks.GOOD);
            Model model = Asks.models(server.endpoint()).named(Asks.MODEL);

            assertThat(Asks.ask(model)).isInstanceOf(Answer.Lesson.class);
            assertThat(Asks.ask(model)).isInstanceOf(Answer.Lesson.class);

            assertThat(server.asked())
                    .extracting(
                            asked -> asked.json().at("/response_format/type").asText("none"))
                    .containsExactly("json_schema", "json_object", "none", "none");
            JsonNode last = server.last().json();
            assertThat(last.at("/provider/data_collection").asText()).isEqualTo("deny");
            assertThat(server.last().told()).contains("Answer with one JSON object", "- root_cause: ");
        }
    }

    @Test
    void what_one_model_understands_is_known_to_whoever_asks_it_next_and_says_nothing_of_another() throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint();
                Models models = Asks.models(server.endpoint())) {
            server.answers(400, "{\"error\":{\"message\":\"json_schema is not supported\"}}")
                    .says(Asks.GOOD);

            Asks.ask(models.named("a/m"));
            Asks.ask(models.named("a/m", Perspective.SCEPTIC));
            Asks.ask(models.named("b/m"));

            assertThat(server.asked())
                    .extracting(
                            asked -> asked.json().at("/response_format/type").asText())
                    .containsExactly("json_schema", "json_object", "json_object", "json_schema");
        }
    }

    @Test
    void a_model_that_may_send_one_request_sends_one() throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint();
                Models models = Asks.models(server.endpoint())) {
            server.says("no json");
            Model once = models.named(Asks.MODEL).within(1);

            Answer answer = Asks.ask(once);

            assertThat(answer).isInstanceOf(Answer.Nothing.class);
            assertThat(server.asked()).hasSize(1);
            assertThat(once.atMost(Asks.QUESTION).requests()).isEqualTo(1);
        }
    }

    @Test
    void a_model_without_a_system_message_gets_the_rules_with_the_question() throws IOException {
        try (ScriptedEndpoint server = new ScriptedEndpoint()) {
            server.answers(
                            400,
                            "{\"error\":{\"message\":\"Provider returned error\",\"code\":400,\"metadata\":{\"raw\":"
                                    + "\"Developer instruction is not enabled for this model\"}}}")
                    .says("no json")
                    .says(Asks.GOOD);

            assertThat(Asks.ask(server)).isInstanceOf(Answer.Lesson.class);

            List<String> roles = new ArrayList<>();
            server.last()
                    .json()
                    .path("messages")
                    .forEach(message -> roles.add(message.path("role").asText()));
            assertThat(roles).containsExactly("user", "assistant", "user");
            assertThat(server.last().told()).startsWith("You explain why").contains("\n3| sh: 1: vite: not found");
        }
    }
}
