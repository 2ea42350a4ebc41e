package io.vritti.it.inside;

import static io.vritti.it.inside.Programs.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of a process's streams arrives, and ends when it would end without an agent. What is expected here is what
 * the JDK does: the class is run without the agent too.
 */
class ProcessStreamCases {

    private static final int MANY = 1 << 20;

    /** Less than a pipe holds, so that the program ends though nobody reads. */
    private static final int FITS_A_PIPE = 50_000;

    /** Far more than an agent may add, far less than the program left behind lives. */
    private static final Duration SOON = Duration.ofMillis(1_500);

    private static final int LEFT_BEHIND_SECONDS = 4;

    @TempDir
    private Path folder;

    private final Random random = new Random(42);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private byte[] out;
    private byte[] err;

    @BeforeEach
    void write() throws IOException {
        out = content("out", MANY);
        err = content("err", MANY);
        content("small", FITS_A_PIPE);
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void all_output_of_a_failing_program_arrives() throws Exception {
        Process process = sh("cat out; exit 3");

        assertThat(process.getInputStream().readAllBytes()).isEqualTo(out);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(process.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void both_streams_arrive_apart() throws Exception {
        Process process = sh("cat out & cat err >&2; wait; exit 3");
        Future<byte[]> errors = threads.submit(() -> process.getErrorStream().readAllBytes());

        assertThat(process.getInputStream().readAllBytes()).isEqualTo(out);
        assertThat(errors.get()).isEqualTo(err);
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void merged_streams_arrive_in_order() throws Exception {
        Process process = in(folder, "sh", "-c", "for i in 1 2 3 4; do echo out$i; echo err$i >&2; done; exit 1")
                .redirectErrorStream(true)
                .start();

        assertThat(process.getInputStream()).hasContent("out1\nerr1\nout2\nerr2\nout3\nerr3\nout4\nerr4\n");
        assertThat(process.getErrorStream().read()).isEqualTo(-1);
    }

    @Test
    void output_is_still_there_after_the_exit_was_awaited() throws Exception {
        Process process = sh("cat small; cat small >&2; exit 3");
        process.waitFor();
        letTheAgentLook();

        byte[] small = Files.readAllBytes(folder.resolve("small"));
        assertThat(process.getInputStream().readAllBytes()).isEqualTo(small);
        assertThat(process.getErrorStream().readAllBytes()).isEqualTo(small);
    }

    @Test
    void output_is_still_there_after_the_exit_was_announced() throws Exception {
        Process process = sh("cat small; exit 3");
        process.onExit().get();
        letTheAgentLook();

        assertThat(process.getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("small")));
    }

    @Test
    void half_read_before_the_exit_and_half_after() throws Exception {
        Process process = sh("cat small; exit 3");
        byte[] first = process.getInputStream().readNBytes(FITS_A_PIPE / 2);
        process.waitFor();
        letTheAgentLook();
        byte[] rest = process.getInputStream().readAllBytes();

        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        all.write(rest);
        assertThat(all.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("small")));
    }

    @Test
    void several_readers_share_every_byte_once() throws Exception {
        InputStream stream = sh("cat out; exit 3").getInputStream();
        List<Future<byte[]>> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(threads.submit(() -> readInPieces(stream)));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Future<byte[]> part : parts) {
            all.write(part.get());
        }

        assertThat(sorted(all.toByteArray())).isEqualTo(sorted(out));
    }

    @Test
    void every_way_to_read_agrees() throws Exception {
        InputStream stream = sh("cat out; exit 3").getInputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(stream.read());
        byte[] some = new byte[100];
        all.write(some, 0, stream.readNBytes(some, 0, some.length));
        assertThat(stream.skip(10)).isEqualTo(10);
        all.write(out, 101, 10);
        assertThat(stream.available()).isPositive();
        stream.transferTo(all);

        assertThat(all.toByteArray()).isEqualTo(out);
    }

    @Test
    void marking_and_going_back_works_as_the_jdk_has_it() throws Exception {
        InputStream stream = sh("cat small; exit 3").getInputStream();
        assertThat(stream.markSupported()).isTrue();
        stream.mark(100);
        byte[] first = stream.readNBytes(50);
        stream.reset();

        assertThat(stream.readNBytes(50)).isEqualTo(first);
        assertThat(stream.readAllBytes()).hasSize(FITS_A_PIPE - 50);
    }

    @Test
    void a_program_has_one_stream_of_each_kind() throws Exception {
        Process process = sh("cat small; exit 3");

        assertThat(process.getInputStream()).isSameAs(process.getInputStream());
        assertThat(process.getErrorStream()).isSameAs(process.getErrorStream());
        assertThat(process.getOutputStream()).isSameAs(process.getOutputStream());
        assertThat(process.inputReader()).isSameAs(process.inputReader());
        process.waitFor();
    }

    @Test
    void lines_are_read_while_the_program_runs() throws Exception {
        Process process = sh("while read line; do echo \"got $line\"; done; exit 5");
        BufferedReader reader = process.inputReader();
        OutputStream input = process.getOutputStream();
        for (int i = 0; i < 5; i++) {
            input.write(("line " + i + "\n").getBytes());
            input.flush();
            assertThat(reader.readLine()).isEqualTo("got line " + i);
        }
        input.close();

        assertThat(reader.readLine()).isNull();
        assertThat(process.waitFor()).isEqualTo(5);
    }

    @Test
    void every_byte_of_the_input_arrives() throws Exception {
        Process process = sh("cat; exit 3");
        Future<byte[]> echoed = threads.submit(() -> process.getInputStream().readAllBytes());
        try (OutputStream input = process.getOutputStream()) {
            input.write(out[0]);
            input.write(out, 1, 999);
            input.write(Arrays.copyOfRange(out, 1_000, out.length));
        }

        assertThat(echoed.get()).isEqualTo(out);
    }

    @Test
    void writing_to_a_program_that_does_not_listen_fails_as_always() throws Exception {
        Process process = sh("exec 0<&-; exit 3");
        process.waitFor();

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        process.getOutputStream().write(out);
                        process.getOutputStream().flush();
                    }
                })
                .isExactlyInstanceOf(IOException.class);
    }

    @Test
    void a_closed_stream_is_closed() throws Exception {
        Process process = sh("cat out; exit 3");
        InputStream stream = process.getInputStream();
        stream.read();
        stream.close();

        assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
        process.destroy();
        process.waitFor();
    }

    @Test
    void a_program_that_leaves_another_behind_does_not_hold_its_exit_back() throws Exception {
        Process process = sh("sleep " + LEFT_BEHIND_SECONDS + " & echo started; exit 3");

        assertThat((int) soon(process::waitFor)).isEqualTo(3);
        assertThat(soon(() -> process.inputReader().readLine())).isEqualTo("started");
    }

    @Test
    void a_program_that_leaves_another_behind_is_told_as_ended() throws Exception {
        Process process = sh("sleep " + LEFT_BEHIND_SECONDS + " & exit 3");

        assertThat(soon(() -> process.onExit().get()).exitValue()).isEqualTo(3);
    }

    private Process sh(String command) throws IOException {
        return in(folder, "sh", "-c", command).start();
    }

    private byte[] content(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        Files.write(folder.resolve(name), bytes);
        return bytes;
    }

    /** What looks at output after an exit does so on its own thread: give it the chance to do harm. */
    private static void letTheAgentLook() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(100);
    }

    private <T> T soon(Callable<T> call) throws InterruptedException, ExecutionException, TimeoutException {
        return threads.submit(call).get(SOON.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static byte[] readInPieces(InputStream stream) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[777];
        for (int n = stream.read(piece); n >= 0; n = stream.read(piece)) {
            all.write(piece, 0, n);
        }
        return all.toByteArray();
    }

    private static byte[] sorted(byte[] bytes) {
        byte[] copy = bytes.clone();
        Arrays.sort(copy);
        return copy;
    }
}
