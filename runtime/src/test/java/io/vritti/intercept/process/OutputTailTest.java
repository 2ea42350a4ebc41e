package io.vritti.intercept.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

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

    private static void write(OutputTail tail, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tail.write(bytes, 0, bytes.length);
    }
}
