package io.vritti.agent.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void json_is_no_text_to_which_anything_can_be_added() {
        assertThat(PlainText.of("exit code 1")).isEqualTo("exit code 1");
        assertThat(PlainText.of(null)).isNull();
        assertThat(PlainText.of(" {\"a\":1}")).isNull();
        assertThat(PlainText.of("[1]")).isNull();
        assertThat(PlainText.of("\"quoted\"")).isNull();
    }

    @Test
    void a_text_that_was_made_a_json_string_is_read_as_it_was() {
        assertThat(PlainText.unquoted("\"a\\n\\t\\\"b\\\" \\u00e4 \\\\\"")).isEqualTo("a\n\t\"b\" \u00e4 \\");
        assertThat(PlainText.unquoted("exit code 1")).isEqualTo("exit code 1");
        for (String other : new String[] {"{\"a\":1}", "\"a\" and \"b\"", "\"\\x\"", "\"\\u12\"", "\"", "\"open\\\""}) {
            assertThat(PlainText.unquoted(other)).as(other).isNull();
        }
    }
}
