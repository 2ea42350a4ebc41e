package io.vritti.intercept.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTailTest {

    @Test
    void short_output_is_kept_whole() {
        OutputTail tail = new OutputTail();
        write(tail, "line one\n");
        write(tail, "line two\n");
        assertThat(tail.text()).isEqualTo("line one\nline two\n");
    }

    @Test
    void long_output_keeps_its_last_bytes_however_it_was_cut() {
        Random random = new Random(7);
        StringBuilder all = new StringBuilder();
        OutputTail tail = new OutputTail();
        while (all.length() < 5 * OutputTail.TAIL_BYTES) {
            String part = "x" + Integer.toString(random.nextInt(1 << 20), 36).repeat(1 + random.nextInt(3_000));
            all.append(part);
            write(tail, part);
            String expected = all.substring(Math.max(0, all.length() - OutputTail.TAIL_BYTES));
            assertThat(tail.text()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD=secret-of-the-test",
                "--password secret-of-the-test --verbose",
                "- name: DB_PASSWORD\n  value: secret-of-the-test",
                "{\"password\": \"secret-of-the-test\", \"user\": \"x\"}"
            })
    void wherever_it_was_cut_no_value_stands_without_its_name(String line) {
        for (boolean lines : new boolean[] {true, false}) {
            for (int after = OutputTail.TAIL_BYTES - line.length(); after <= OutputTail.TAIL_BYTES; after++) {
                OutputTail tail = new OutputTail();
                write(tail, (lines ? "before\n" : "before,").repeat(2_000) + line);
                write(
                        tail,
                        (lines ? "\n" : " ")
                                + (lines ? "after\n" : "after ").repeat(2_000).substring(0, after));
                assertThat(tail.telling()).as("%s bytes behind it", after).doesNotContain("the-test");
            }
        }
    }

    @Test
    void an_output_that_was_not_cut_stays_whole_and_a_cut_one_loses_its_first_lines() {
        OutputTail tail = new OutputTail();
        write(tail, "line\n".repeat(100));
        assertThat(tail.telling()).isEqualTo("line\n".repeat(100));
        write(tail, "line\n".repeat(2_000) + "the error");
        assertThat(tail.telling()).endsWith("line\nthe error").hasSizeGreaterThan(OutputTail.TAIL_BYTES - 12);
    }

    private static void write(OutputTail tail, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tail.write(bytes, 0, bytes.length);
    }
}
