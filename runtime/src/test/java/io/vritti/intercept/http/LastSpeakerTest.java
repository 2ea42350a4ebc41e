package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.gate.ModelTurns.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastSpeakerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tools\":[{}],\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}",
                "{\"messages\": [{\"role\": \"assistant\", \"content\": \"x\"}, {\"role\": \"user\"}], \"tools\": []}",
                "{\"tools\":[],\"messages\":[{\"content\":[{\"type\":\"tool_result\"}],\"role\":\"user\"},"
                        + "{\"content\":\"done\",\"role\":\"assistant\"},{\"content\":\"now\",\"role\":\"user\"}]}",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"the \\\"tool_result\\\" of \\\"role\\\":\\\"tool\\\"\"}],"
                        + "\"tools\":[{\"properties\":{\"role\":{\"type\":\"string\"}}}]}",
                "{\"contents\":[{\"parts\":[{\"text\":\"hi\"}],\"role\":\"user\"}],\"tools\":[{}]}"
            })
    void message_of_the_user_is_told_where_tools_have_a_form_of_their_own(String body) {
        assertThat(LastSpeaker.of(body)).isEqualTo(Speaker.USER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"messages\":[{\"role\":\"user\"},{\"role\":\"assistant\"},{\"role\":\"tool\",\"tool_call_id\":\"1\"}]}",
                "{\"tools\":[],\"messages\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\"}]},"
                        + "{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\"}]}]}",
                "{\"messages\":[{\"content\":[{\"type\":\"tool_result\"}],\"role\":\"user\"}],\"tools\":[]}",
                "{\"input\":[{\"role\":\"user\"},{\"type\":\"function_call\"},{\"type\":\"function_call_output\"}],\"tools\":[]}",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"functionResponse\":{}}]}],\"tools\":[]}",
                "{\"messages\":[{\"role\":\"user\"},{\"role\":\"assistant\",\"content\":\"Let me\"}]}"
            })
    void result_of_a_tool_is_no_message_of_the_user(String body) {
        assertThat(LastSpeaker.of(body)).isEqualTo(Speaker.MACHINE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            delimiter = '|',
            nullValues = "null",
            value = {
                "null",
                "{}",
                "no json",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Observation: exit 1\"}]}",
                "{\"role\":",
                "\"role\""
            })
    void otherwise_it_is_unclear(String body) {
        assertThat(LastSpeaker.of(body)).isEqualTo(Speaker.UNCLEAR);
    }
}
