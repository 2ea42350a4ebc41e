package io.vritti.intercept.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.intercept.io.OutputTail;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TailInputStreamTest {

    private static final String TEXT = "one\ntwo\nthree\n".repeat(2_000);

    private final InputStream source =
            new BufferedInputStream(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    private final TailInputStream stream = new TailInputStream(source);

    @Test
    void host_gets_every_byte_though_it_was_peeked_at() throws IOException {
        assertThat(stream.peek()).isEqualTo(end(TEXT));
        String first = new String(stream.readNBytes(100), StandardCharsets.UTF_8);
        assertThat(stream.peek()).endsWith(end(TEXT));
        assertThat(first + new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void hosts_own_mark_is_respected() throws IOException {
        stream.mark(1_000);
        stream.readNBytes(3);
        stream.peek();
        stream.reset();
        assertThat(new String(stream.readNBytes(7), StandardCharsets.UTF_8)).isEqualTo("one\ntwo");
    }

    @Test
    void skipped_bytes_belong_to_the_tail() throws IOException {
        assertThat(stream.skip(4)).isEqualTo(4);
        assertThat(stream.read()).isEqualTo('t');
        assertThat(stream.peek()).endsWith(end(TEXT));
    }

    @Test
    void peek_gives_up_while_the_host_reads() throws Exception {
        PausedStream paused = new PausedStream();
        TailInputStream blocked = new TailInputStream(paused);
        Thread reader = new Thread(() -> {
            try {
                blocked.read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        reader.start();
        paused.entered.await();
        assertThat(blocked.peek()).isEmpty();
        paused.go.countDown();
        reader.join();
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - OutputTail.TAIL_BYTES));
    }

    private static final class PausedStream extends InputStream {
        private final java.util.concurrent.CountDownLatch entered = new java.util.concurrent.CountDownLatch(1);
        private final java.util.concurrent.CountDownLatch go = new java.util.concurrent.CountDownLatch(1);

        @Override
        public int read() throws IOException {
            entered.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }

        @Override
        public boolean markSupported() {
            return true;
        }
    }
}
