package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.nuprocess.NuAbstractProcessHandler;
import com.zaxxer.nuprocess.NuProcess;
import com.zaxxer.nuprocess.NuProcessBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host of NuProcess sees. Run in mode veto, scope all, holdout 0, with several versions. */
class NuProcessVetoCases {

    private static final int NEVER_RAN = Integer.MIN_VALUE;
    private static final long LONGEST_SECONDS = 20;

    @TempDir
    private Path folder;

    @BeforeEach
    void settle() throws InterruptedException {
        Programs.settle();
    }

    @Test
    void a_repeat_is_refused_as_a_start_that_failed_and_says_why_on_its_errors() throws Exception {
        assertThat(started("cat", "missing").exitCode).isEqualTo(1);
        Programs.settle();

        Heard repeat = started("cat", "missing");

        assertThat(repeat.exitCode).isEqualTo(NEVER_RAN);
        assertThat(repeat.error()).startsWith("NOT EXECUTED").contains("missing");
        assertThat(repeat.startedPid).as("onStart is for what runs").isZero();
    }

    @Test
    void a_blocking_run_is_refused_the_same_way() throws Exception {
        assertThat(ran("cat", "missing").exitCode).isEqualTo(1);
        Programs.settle();

        Heard repeat = ran("cat", "missing");

        assertThat(repeat.exitCode).isEqualTo(NEVER_RAN);
        assertThat(repeat.error()).startsWith("NOT EXECUTED");
    }

    @Test
    void it_runs_again_once_the_cause_is_gone() throws Exception {
        assertThat(started("cat", "missing").exitCode).isEqualTo(1);
        Programs.settle();
        Files.writeString(folder.resolve("missing"), "here");

        Heard fixed = started("cat", "missing");

        assertThat(fixed.exitCode).isZero();
        assertThat(fixed.output()).isEqualTo("here");
    }

    @Test
    void a_command_that_may_read_what_the_host_writes_runs() throws Exception {
        for (int i = 0; i < 3; i++) {
            Heard heard = new Heard();
            NuProcess process =
                    builder(heard, "sh", "-c", "read code; exit $code").start();
            process.writeStdin(ByteBuffer.wrap("3\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isEqualTo(3);
            Programs.settle();
        }
    }

    @Test
    void outputs_arrive_whole_and_only_once() throws Exception {
        Heard heard = started("sh", "-c", "seq 1 20000; echo wrong >&2; exit 0");

        assertThat(heard.exitCode).isZero();
        assertThat(heard.output().lines()).hasSize(20_000).endsWith("20000");
        assertThat(heard.error()).isEqualTo("wrong\n");
    }

    @Test
    void a_process_that_the_host_ends_is_no_failure() throws Exception {
        for (int i = 0; i < 3; i++) {
            Heard heard = new Heard();
            NuProcess process = builder(heard, "sleep", "60").start();
            process.destroy(true);
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isNotEqualTo(NEVER_RAN);
        }
    }

    private Heard started(String... command) throws InterruptedException {
        Heard heard = new Heard();
        heard.exitCode = builder(heard, command).start().waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        return heard;
    }

    private Heard ran(String... command) {
        Heard heard = new Heard();
        builder(heard, command).run();
        return heard;
    }

    private NuProcessBuilder builder(Heard heard, String... command) {
        Map<String, String> variables = new TreeMap<>(System.getenv());
        variables.put("LC_ALL", "C");
        NuProcessBuilder builder = new NuProcessBuilder(List.of(command), variables);
        builder.setProcessListener(heard);
        builder.setCwd(folder);
        return builder;
    }

    /** Leaves the last bytes of each piece for the next one, as a handler may that waits for whole characters. */
    private static final class Heard extends NuAbstractProcessHandler {

        private static final int BYTES_LEFT = 10;

        private final StringBuilder output = new StringBuilder();
        private final StringBuilder error = new StringBuilder();
        private volatile int startedPid;
        private volatile int exitCode;

        @Override
        public void onStart(NuProcess process) {
            startedPid = process.getPID();
        }

        @Override
        public void onStdout(ByteBuffer piece, boolean closed) {
            take(piece, closed, output);
        }

        @Override
        public void onStderr(ByteBuffer piece, boolean closed) {
            take(piece, closed, error);
        }

        @Override
        public void onExit(int code) {
            exitCode = code;
        }

        private static synchronized void take(ByteBuffer piece, boolean closed, StringBuilder into) {
            byte[] taken = new byte[closed ? piece.remaining() : Math.max(0, piece.remaining() - BYTES_LEFT)];
            piece.get(taken);
            into.append(new String(taken, StandardCharsets.UTF_8));
        }

        String output() {
            return output.toString();
        }

        String error() {
            return error.toString();
        }
    }
}
