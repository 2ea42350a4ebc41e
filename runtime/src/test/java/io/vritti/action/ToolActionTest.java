package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ToolActionTest {

    @Test
    void the_order_of_the_arguments_does_not_matter_and_their_values_do() {
        assertThat(call("{\"path\": \"a\", \"depth\": 1}").key())
                .isEqualTo(call("{\"depth\":1,\"path\":\"a\"}").key());
        assertThat(call("{\"path\":\"a\"}").key())
                .isNotEqualTo(call("{\"path\":\"A\"}").key());
        assertThat(call("{\"n\":1}").key()).isNotEqualTo(call("{\"n\":\"1\"}").key());
        assertThat(call("{\"n\":[1,2]}").key())
                .isNotEqualTo(call("{\"n\":[2,1]}").key());
    }

    @Test
    void nothing_given_is_an_empty_object() {
        assertThat(call("").key()).isEqualTo(call("{}").key());
        assertThat(call(null).key()).isEqualTo(call("{ }").key());
    }

    @Test
    void what_is_no_json_is_compared_as_it_is() {
        assertThat(call("not json").key()).isEqualTo(call("not json").key());
        assertThat(call("{\"a\":1} trailing").arguments()).isEqualTo("{\"a\":1} trailing");
    }

    @Test
    void nested_values_are_ordered_too_and_what_stands_in_a_string_is_not() {
        assertThat(call("{\"b\":[{\"y\":1,\"x\":\"} , {\\\"\"}],\"a\":null}").arguments())
                .isEqualTo("{\"a\":null,\"b\":[{\"x\":\"} , {\\\"\",\"y\":1}]}");
        for (String broken : List.of("{\"a\"}", "{\"a\":}", "[1 2]", "{\"a\":1,}", "\"open", "[", "{\"a\":1}}")) {
            assertThat(call(broken).arguments()).isEqualTo(broken);
        }
        assertThat(call("[".repeat(10_000)).arguments()).hasSize(10_000);
    }

    @Test
    void tools_of_two_servers_are_two_actions() {
        assertThat(of("http://one/mcp", () -> "{}").key())
                .isNotEqualTo(of("http://other/mcp", () -> "{}").key());
    }

    @Test
    void the_arguments_are_not_read_for_the_family() {
        ToolAction unread = of(null, () -> {
            throw new AssertionError("read");
        });

        assertThat(unread.family()).isEqualTo("tool read_file");
    }

    private static ToolAction call(String arguments) {
        return of(null, () -> arguments);
    }

    private static ToolAction of(String server, Supplier<String> arguments) {
        return new ToolAction("mcp", "read_file", server, List::of, arguments);
    }
}
