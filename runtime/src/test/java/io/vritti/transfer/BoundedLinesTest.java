package io.vritti.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    private static final int MORE_THAN_THE_HEAP = 2_000 << 20;

    @Test
    void lines_end_with_a_line_feed_or_with_the_input() throws Exception {
        BoundedLines lines = new BoundedLines(bytes("\ufeffone\n\nthree\r\nfour"));
        assertThat(lines.next()).isEqualTo("one");
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("three\r");
        assertThat(lines.next()).isEqualTo("four");
        assertThat(lines.number()).isEqualTo(4);
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_line_larger_than_the_heap_is_told_with_its_length_and_the_next_one_is_read() throws Exception {
        BoundedLines lines = new BoundedLines(new SequenceInputStream(
                Collections.enumeration(List.of(bytes("one\n"), new Endless(MORE_THAN_THE_HEAP), bytes("\nthree\n")))));
        assertThat(lines.next()).isEqualTo("one");
        assertThatThrownBy(lines::next).isInstanceOf(Malformed.class).hasMessageContaining("has 2097152000 bytes");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isEqualTo("three");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes that are no end of a line. */
    private static final class Endless extends InputStream {

        private int left;

        Endless(int left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            int count = Math.min(left, length);
            Arrays.fill(buffer, from, from + count, (byte) 'x');
            left -= count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
