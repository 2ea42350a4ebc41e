package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shell that is kept open gets each byte that its host writes, and its host each byte that it prints, however the bytes are cut.
 * Nothing here fails for the same reason twice, so that nothing is to be refused; the class is run without the agent too.
 */
class KeptShellStreamCases {

    /** Commands with their marks, as a model may write them, and data for programs among them. */
    private static final String SESSION = String.join(
            "\n",
            "exec 2>&1",
            "cd work",
            "echo one; echo __END__$?",
            "cat first",
            "printf '__END__%s\\n' $?",
            "echo made > first",
            "printf '__END__%s\\n' $?",
            "cat first",
            "printf '__END__%s\\n' $?",
            "cat > notes <<'END'",
            "cat first",
            "it's \"data\"; echo __END__0",
            "END",
            "echo __END__$?",
            "cat notes",
            "echo __END__$?",
            "echo 'unfinished",
            "cat nowhere",
            "echo __END__$?",
            "'",
            "echo __END__$?",
            "f() { echo \"f: $*\"; return 3; }; f a b",
            "echo __END__$?",
            "for i in 1 2 3; do",
            "  echo $i \\",
            "    and more",
            "done",
            "echo __END__$?",
            "cat second",
            "echo __END__$?",
            "cat() { echo mine; }",
            "cat second",
            "echo __END__$?",
            "(exit 4)",
            "__rc=$?; echo \"__END__ $__rc $(pwd | wc -l)\"",
            "set -u; echo ${x-unset}",
            "echo __END__$?",
            "exit 5",
            "");

    /** Bash takes no more from a pipe than the line that it runs: what is behind it may be read by a program. */
    private static final String READ_BY_A_PROGRAM =
            "sh -c 'IFS= read -r line; echo \"got $line\"'\ncat first\necho __END__$?\n";

    private static final int CUTS = 12;
    private static final int LONGEST_CUT = 160;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int runs;

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> sessions() {
        return Stream.of("bash", "dash", "sh", "bash --norc -i")
                .map(argv -> DynamicTest.dynamicTest(argv, () -> sameHoweverItIsCut(argv.split(" "))));
    }

    private void sameHoweverItIsCut(String... argv) throws Exception {
        boolean byLine = argv.length == 1 && argv[0].equals("bash");
        byte[] session = ((byLine ? READ_BY_A_PROGRAM : "") + SESSION).getBytes(StandardCharsets.UTF_8);
        Seen whole = run(session, 0, new Random(0), argv);
        assertThat(whole.text()).contains("__END__3").contains(byLine ? "got cat first" : "mine");
        assertThat(whole.status()).isEqualTo(5);
        for (int cut = 1; cut <= CUTS; cut++) {
            assertThat(run(session, 1 + cut * LONGEST_CUT / CUTS, new Random(cut), argv))
                    .isEqualTo(whole);
        }
    }

    @Test
    void bytes_that_are_no_text_arrive() throws Exception {
        ByteArrayOutputStream session = new ByteArrayOutputStream();
        session.write("true\necho __END__$?\nprintf '%s' '".getBytes(StandardCharsets.UTF_8));
        session.write(new byte[] {(byte) 0xff, (byte) 0xfe, (byte) 0xc3});
        session.write("'\necho __END__$?\n".getBytes(StandardCharsets.UTF_8));

        byte[] seen = runBytes(session.toByteArray(), 0, new Random(1), "bash").out();

        assertThat(seen).startsWith("__END__0\n".getBytes(StandardCharsets.UTF_8));
        assertThat(seen).containsSequence((byte) 0xff, (byte) 0xfe, (byte) 0xc3, (byte) '_');
    }

    @Test
    void what_is_larger_than_any_buffer_arrives() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            lines.append("line ").append(i).append('\n');
        }
        String session = "true\necho __END__$?\ncat > big <<'END'\n" + lines + "END\necho __END__$?\ncat big\nexit 0\n";

        Seen seen = run(session.getBytes(StandardCharsets.UTF_8), 20_000, new Random(1), "bash");

        assertThat(seen.text()).isEqualTo("__END__0\n__END__0\n" + lines);
    }

    @Test
    void what_was_not_flushed_arrives_when_the_stream_is_closed() throws Exception {
        Process process = Programs.in(folder, "sh").redirectErrorStream(true).start();
        process.getOutputStream().write("echo here\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("here\n");
        assertThat(process.waitFor()).isZero();
    }

    private record Seen(String text, int status) {}

    private record Bytes(byte[] out, int status) {}

    private Seen run(byte[] session, int longest, Random random, String... argv) throws Exception {
        Bytes bytes = runBytes(session, longest, random, argv);
        String text = new String(bytes.out(), StandardCharsets.UTF_8);
        return new Seen(text.replaceAll("(?m)line \\d+: ", "line: "), bytes.status());
    }

    /** @param longest so many bytes are flushed at most at once; 0 for all */
    private Bytes runBytes(byte[] session, int longest, Random random, String... argv) throws Exception {
        Path own = Files.createDirectory(folder.resolve("run" + runs++));
        Files.createDirectory(own.resolve("work"));
        Process process = Programs.in(own, argv).start();
        Future<?> errors = threads.submit(() -> process.getErrorStream().transferTo(OutputStream.nullOutputStream()));
        Future<byte[]> out = threads.submit(() -> process.getInputStream().readAllBytes());
        OutputStream input = process.getOutputStream();
        for (int at = 0; at < session.length; ) {
            int count = Math.min(session.length - at, longest == 0 ? session.length : 1 + random.nextInt(longest));
            input.write(session, at, count);
            input.flush();
            at += count;
            if (random.nextInt(4) == 0) {
                Thread.sleep(2);
            }
        }
        input.close();
        byte[] seen = out.get();
        errors.get();
        return new Bytes(seen, process.waitFor());
    }
}
