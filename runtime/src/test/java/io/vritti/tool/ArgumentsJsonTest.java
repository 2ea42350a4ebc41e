package io.vritti.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsJsonTest {

    @Test
    void no_arguments_are_an_empty_object() {
        assertThat(ArgumentsJson.of(null)).isEqualTo("{}");
        assertThat(ArgumentsJson.of(Map.of())).isEqualTo("{}");
    }

    @Test
    void values_are_written_as_they_were_read() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("command", "echo \"hi\"\n");
        arguments.put("limit", 30);
        arguments.put("ratio", 0.5);
        arguments.put("force", true);
        arguments.put("none", null);
        arguments.put("files", Arrays.asList("a", null, List.of(1)));
        arguments.put("nested", Map.of("k", Map.of()));

        assertThat(ArgumentsJson.of(arguments))
                .isEqualTo(
                        "{\"command\":\"echo \\\"hi\\\"\\n\",\"limit\":30,\"ratio\":0.5,\"force\":true,\"none\":null,"
                                + "\"files\":[\"a\",null,[1]],\"nested\":{\"k\":{}}}");
    }

    @Test
    void what_holds_itself_ends_somewhere() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThat(ArgumentsJson.of(Map.of("endless", endless))).endsWith("}").hasSizeLessThan(1_000);
    }

    @Test
    void a_number_that_json_lacks_is_a_string() {
        assertThat(ArgumentsJson.of(Map.of("x", Double.NaN))).isEqualTo("{\"x\":\"NaN\"}");
    }
}
