package io.vritti.reflect.model.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"k\": \"v\"}",
                "Sure! ```json\n{\"k\": \"v\",}\n``` done {x}",
                "{\"draft\": 1} {\"k\": \"old\"} {\"k\": \"v\"}",
                "{\"k\": \"old\", \"k\": \"v\"}",
                "if (x) { y } {\"k\": \"v\", \"n\": NaN, \"big\": 1e9999, \"list\": [1,2,],}",
                "{\"k\": \"v\"} and more {\"k\": \"cut",
            })
    void finds_the_last_whole_object_with_the_key(String text) {
        assertThat(LenientJson.objectIn(text, "k").path("k").asText()).isEqualTo("v");
    }

    @Test
    void a_text_may_hold_a_fence_line_breaks_and_odd_escapes() {
        String text = "{\"k\": \"run\n```sh\nnpm ci\n```\n then \\d\"}";

        assertThat(LenientJson.objectIn(text, "k").path("k").asText()).isEqualTo("run\n```sh\nnpm ci\n```\n then d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{\"k\": \"v", "[1, 2]", "{\"other\": 1}", "{\"x\": {\"k\": 1}"})
    void finds_none_where_there_is_none(String text) {
        assertThat(LenientJson.objectIn(text, "missing")).isNull();
        assertThat(LenientJson.problem(text)).isNotEmpty();
    }

    @Test
    void a_bomb_of_levels_is_none_and_takes_no_time() {
        assertThat(LenientJson.objectIn("{\"k\":" + "{\"k\":".repeat(100_000), "k"))
                .isNull();
        assertThat(LenientJson.object("[".repeat(1_000_000))).isNull();
    }

    @Test
    void a_model_that_thinks_at_length_is_heard_to_the_end() {
        String thought = "maybe {\"k\": \"draft\"} or { not\n".repeat(20_000);

        assertThat(LenientJson.objectIn(thought + "{\"k\": \"v\"}", "k")
                        .path("k")
                        .asText())
                .isEqualTo("v");
    }

    @Test
    void a_number_of_many_digits_is_no_reason_to_fail() {
        assertThat(LenientJson.objectIn("{\"k\": 1, \"n\": " + "9".repeat(900) + "}", "k"))
                .isNotNull();
        assertThat(LenientJson.objectIn("{\"k\": 1, \"n\": " + "9".repeat(90_000) + "}", "k"))
                .isNull();
    }
}
