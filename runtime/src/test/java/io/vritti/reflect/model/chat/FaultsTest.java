package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.reflect.model.Answer;
import io.vritti.reflect.model.Model;
import io.vritti.reflect.model.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from what goes wrong at an endpoint. */
class FaultsTest {

    private static final Usage REFUSED = new Usage(1, 0, 0, BigDecimal.ZERO);

    private ScriptedEndpoint server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedEndpoint();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | the endpoint does not take the key (401)",
                "402 | the account has no credit (402)",
                "403 | the key may not ask this model (403)",
                "404 | the endpoint does not know this model (404)",
            })
    void what_only_a_person_can_change_makes_the_endpoint_unusable(int status, String why) {
        server.answers(status, "{\"error\":{\"code\":" + status + ",\"message\":\"no\"}}");

        assertThat(Asks.ask(server)).isEqualTo(new Answer.Unusable(why, REFUSED));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 524, 529})
    void what_may_pass_is_asked_later_and_not_again_at_once(int status) {
        server.answers(status, Map.of("Retry-After", "7"), "{\"error\":{\"message\":\"busy\"}}");

        Answer answer = Asks.ask(server);

        assertThat(answer).isInstanceOf(Answer.Later.class);
        assertThat(((Answer.Later) answer).notBeforeMillis()).isEqualTo(Asks.NOW_MILLIS + 7_000);
        assertThat(answer.usage()).isEqualTo(REFUSED);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_503_that_asks_to_come_back_at_once_is_not_sent_again_by_the_client_library() {
        server.answers(503, Map.of("Retry-After", "0"), "");

        assertThat(Asks.ask(server)).isInstanceOf(Answer.Later.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void a_rate_limit_names_the_time_of_its_reset_in_the_response_or_in_the_error() {
        long reset = Asks.NOW_MILLIS + 3_600_000;
        server.answers(429, Map.of("X-RateLimit-Reset", Long.toString(reset)), "{}")
                .answers(
                        429,
                        "{\"error\":{\"code\":429,\"message\":\"Rate limit exceeded: free-models-per-day\",\"metadata\":"
                                + "{\"headers\":{\"X-RateLimit-Reset\":\"" + reset + "\"}}}}");
        Model model = Asks.models(server.endpoint()).named(Asks.MODEL);

        assertThat(((Answer.Later) Asks.ask(model)).notBeforeMillis()).isEqualTo(reset);
        assertThat(((Answer.Later) Asks.ask(model)).notBeforeMillis()).isEqualTo(reset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"code\":429,\"message\":\"slow down\"}} | Later",
                "{\"error\":{\"code\":402,\"message\":\"negative balance\"}} | Unusable",
                "{\"error\":{\"code\":502,\"message\":\"Provider returned error\"},\"choices\":[]} | Later",
                "{\"error\":\"upstream broke\"} | Later",
                "{\"choices\":[{\"error\":{\"code\":401,\"message\":\"x\"},\"finish_reason\":\"error\"}]} | Unusable",
                "{\"choices\":[{\"finish_reason\":\"error\",\"message\":{\"content\":\"\"}}]} | Later",
                "<html>Sign in to the network</html> | Later",
                "[] | Later",
                "{\"error\":null,\"choices\":[]} | Nothing",
            })
    void an_error_that_comes_with_a_200_counts_as_one(String body, String answer) {
        server.answers(200, body);

        assertThat(Asks.ask(server).getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void a_200_that_cannot_be_read_may_have_cost_as_much_as_any_answer() {
        server.answers(200, "data: {\"choices\":[{\"delta\":{\"content\":\"{}\"}}]}\n\ndata: [DONE]\n\n");

        Usage usage = Asks.ask(server).usage();

        assertThat(usage.estimated()).isTrue();
        assertThat(usage.inputTokens()).isGreaterThan(1_000);
        assertThat(usage.outputTokens()).isEqualTo(ChatRequest.MOST_OUTPUT_TOKENS);
    }

    @Test
    void an_error_that_says_what_it_cost_costs_that() {
        server.answers(
                200,
                "{\"error\":{\"code\":502},\"usage\":{\"prompt_tokens\":800,\"completion_tokens\":12,\"cost\":0.002}}");

        assertThat(Asks.ask(server).usage()).isEqualTo(new Usage(1, 800, 12, new BigDecimal("0.002")));
    }

    @Test
    void a_question_that_is_moderated_is_nothing_and_the_next_may_be_asked() {
        server.answers(
                403, "{\"error\":{\"code\":403,\"message\":\"flagged\",\"metadata\":{\"reasons\":[\"violence\"]}}}");

        assertThat(Asks.ask(server)).isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void an_unknown_model_is_unusable_also_where_the_status_is_400() {
        server.answers(400, "{\"error\":{\"message\":\"acme/none is not a valid model ID\",\"code\":400}}");

        assertThat(Asks.ask(server)).isInstanceOf(Answer.Unusable.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_endpoint_that_does_not_answer_in_time_is_asked_later_and_may_have_cost_something() {
        server.isSilent();

        Answer answer = Asks.models(server.endpoint()).named(Asks.MODEL).ask(Asks.QUESTION, Asks.in(300));

        assertThat(answer).isInstanceOf(Answer.Later.class);
        assertThat(((Answer.Later) answer).why()).isEqualTo("the endpoint did not answer in time");
        assertThat(answer.usage().estimated()).isTrue();
        assertThat(answer.usage().outputTokens()).isEqualTo(600);
    }

    @Test
    void a_question_without_time_is_not_sent_and_is_no_fault_of_the_endpoint() {
        server.says(Asks.GOOD);
        Model model = Asks.models(server.endpoint()).named(Asks.MODEL);

        for (int i = 0; i < 5; i++) {
            Answer late = model.ask(Asks.QUESTION, System.nanoTime());
            assertThat(late)
                    .isEqualTo(new Answer.Later("there was no time left", Asks.NOW_MILLIS + 60_000, Usage.NONE));
        }
        assertThat(Asks.ask(model)).isInstanceOf(Answer.Lesson.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void who_waits_for_an_answer_when_all_is_closed_waits_no_longer() throws Exception {
        server.isSilent();
        Models models = Asks.models(server.endpoint());
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> models.named(Asks.MODEL).ask(Asks.QUESTION, Asks.in(60_000)));
        while (server.asked().isEmpty()) {
            Thread.sleep(5);
        }

        models.close();

        assertThat(answer.get(20, TimeUnit.SECONDS)).isInstanceOf(Answer.Later.class);
    }

    @Test
    void an_endpoint_that_nobody_listens_at_is_asked_later_and_left_alone_after_three_failures() {
        server.says(Asks.GOOD);
        Model model = Asks.models(server.endpoint()).named(Asks.MODEL);
        server.close();

        for (int i = 0; i < 3; i++) {
            Answer.Later refused = (Answer.Later) Asks.ask(model);
            assertThat(refused.why()).isEqualTo("the endpoint cannot be reached");
            assertThat(refused.usage()).isEqualTo(REFUSED);
        }
        Answer.Later alone = (Answer.Later) Asks.ask(model);
        assertThat(alone.why()).isEqualTo("the endpoint has not answered lately");
        assertThat(alone.notBeforeMillis()).isEqualTo(Asks.NOW_MILLIS + 30_000);
        assertThat(alone.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void an_answer_of_ten_megabytes_is_not_read_to_its_end() {
        server.answers(200, " ".repeat(10 << 20) + ScriptedEndpoint.completion(Asks.GOOD, "stop"));

        assertThat(Asks.ask(server)).isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void a_bomb_of_brackets_is_no_answer() {
        ObjectNode bomb = ScriptedEndpoint.completion("{\"root_cause\":" + "[".repeat(200_000), "stop");
        server.answers(200, "{\"choices\":" + "[".repeat(200_000)).answers(200, bomb.toString());
        Model model = Asks.models(server.endpoint()).named(Asks.MODEL);

        assertThat(Asks.ask(model)).isInstanceOf(Answer.Later.class);
        assertThat(Asks.ask(model)).isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void nothing_is_sent_to_an_endpoint_with_a_problem() {
        Endpoint plain = new Endpoint("http://models.example.com/v1", "k-123456");

        Answer answer = Asks.models(plain).named("m").ask(Asks.QUESTION, Asks.in(1_000));

        assertThat(answer).isEqualTo(new Answer.Unusable(plain.problem(), Usage.NONE));
        assertThat(Asks.models(plain).account(Asks.in(1_000))).isEqualTo(Account.UNKNOWN);
    }
}
