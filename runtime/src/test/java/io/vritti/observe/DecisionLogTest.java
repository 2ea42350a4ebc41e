package io.vritti.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.config.Mode;
import io.vritti.redact.Redactor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {

    private static final int LINES_PER_PROCESS = 400;
    private static final Redactor REDACTOR = new Redactor(new byte[] {1});

    @TempDir
    Path home;

    @Test
    void line_holds_the_contracts_fields_first() throws IOException {
        log().append(RedactedDecision.of(decision("d-1"), REDACTOR));

        assertThat(Files.readString(home.resolve("decisions.jsonl")))
                .isEqualTo(
                        "{\"at\":\"2026-11-23T08:00:00Z\",\"mode\":\"veto\",\"verdict\":\"BLOCK\","
                                + "\"reason\":\"cause_holds\",\"action\":\"cat a\",\"episode\":\"ep-1\",\"changed\":[],"
                                + "\"elapsed_us\":120,\"outcome\":\"not executed\",\"code\":null,\"course\":\"vetoed\","
                                + "\"id\":\"d-1\",\"key\":\"00\",\"session\":\"1-2\",\"family\":\"cat\","
                                + "\"class\":\"resource_error\",\"layer\":\"exact\",\"scope\":\"all\","
                                + "\"checked\":[\"a is missing\"],\"failures\":2,\"lifts\":\"a exists\",\"fix\":null,\"advice\":\"make a\"}\n");
        assertThat(read()).containsExactly(decision("d-1"));
    }

    @Test
    void every_text_of_a_decision_passes_the_redactor_before_it_is_written() throws IOException {
        String secret = "hunter2hunter2";
        String text = "cat --password=" + secret;
        log().append(RedactedDecision.of(
                new Decision(
                        "d-1",
                        "1-2",
                        0,
                        new Decision.Call("00", "cat", text),
                        new Decision.Judgement(Mode.VETO, "all", "exact", "BLOCK", "cause_holds", 120),
                        new Decision.Known("ep-1", "path_error", 2, List.of(text), List.of(text), text, null, text),
                        new Decision.Result(Decision.Course.VETOED, Decision.End.NOT_EXECUTED, -1)),
                REDACTOR));

        assertThat(Files.readString(home.resolve("decisions.jsonl")))
                .contains("cat --password=")
                .doesNotContain(secret);
    }

    @Test
    void torn_line_spoils_no_other() throws IOException {
        Files.writeString(home.resolve("decisions.jsonl"), "{\"at\":\"2026-11", StandardOpenOption.CREATE);

        log().append(RedactedDecision.of(decision("d-1"), REDACTOR));

        assertThat(read()).containsExactly(decision("d-1"));
    }

    @Test
    void file_that_has_grown_is_rotated_and_the_oldest_dropped() throws IOException {
        RotatingFile file = new RotatingFile(home.resolve("x").toFile(), 100, 3);
        for (int i = 0; i < 10; i++) {
            file.append(("line " + i + " ".repeat(52) + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        List<String> kept = new ArrayList<>();
        for (File generation : file.files()) {
            assertThat(generation.length()).isLessThanOrEqualTo(100);
            kept.addAll(Files.readAllLines(generation.toPath()));
        }
        assertThat(kept).extracting(String::trim).containsExactly("line 7", "line 8", "line 9");
    }

    @Test
    void a_file_that_cannot_be_renamed_does_not_grow_for_ever() throws IOException {
        RotatingFile file = new RotatingFile(home.resolve("x").toFile(), 100, 2);
        Files.createDirectories(home.resolve("x.1").resolve("in the way"));
        byte[] line = (" ".repeat(49) + "\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 9; i++) {
            file.append(line);
        }

        assertThatThrownBy(() -> file.append(line))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be renamed");
        assertThat(Files.size(home.resolve("x"))).isEqualTo(450);
    }

    @Test
    void half_a_line_of_another_process_spoils_no_line_of_ours() throws IOException {
        RotatingFile file = new RotatingFile(home.resolve("x").toFile(), 1_000, 2);
        file.append("ours\n".getBytes(StandardCharsets.US_ASCII));
        Files.writeString(home.resolve("x"), "cut by a full di", StandardOpenOption.APPEND);
        file.append("ours again\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(home.resolve("x")).hasContent("ours\ncut by a full di\nours again\n");
    }

    @Test
    void two_processes_append_and_rotate_without_losing_or_mixing_lines() throws Exception {
        Process first = startWriter("a");
        Process second = startWriter("b");
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();

        Set<String> seen = new HashSet<>();
        for (File generation : Writer.file(home).files()) {
            seen.addAll(Files.readAllLines(generation.toPath()));
        }
        assertThat(seen).hasSize(2 * LINES_PER_PROCESS).allMatch(line -> line.matches("[ab]-\\d+ x{200}"));
        assertThat(Writer.file(home).files()).hasSizeGreaterThan(1);
    }

    private Process startWriter(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString(),
                        name)
                .inheritIO()
                .start();
    }

    private DecisionLog log() {
        return DecisionLog.in(home.toFile(), new Counters(), AgentLog.none());
    }

    private List<Decision> read() throws IOException {
        return new DecisionReader(home.toFile()).read();
    }

    private static Decision decision(String id) {
        return new Decision(
                id,
                "1-2",
                1_795_420_800_000L,
                new Decision.Call("00", "cat", "cat a"),
                new Decision.Judgement(Mode.VETO, "all", "exact", "BLOCK", "cause_holds", 120),
                new Decision.Known(
                        "ep-1", "resource_error", 2, List.of(), List.of("a is missing"), "a exists", null, "make a"),
                new Decision.Result(Decision.Course.VETOED, Decision.End.NOT_EXECUTED, -1));
    }

    /** A process that appends numbered lines; the limit is reached twice by two of them, so that no generation is dropped. */
    static final class Writer {

        private Writer() {}

        static RotatingFile file(Path home) {
            return new RotatingFile(home.resolve("shared").toFile(), 64 * 1024, 3);
        }

        public static void main(String[] args) throws IOException {
            RotatingFile file = file(Path.of(args[0]));
            for (int i = 0; i < LINES_PER_PROCESS; i++) {
                file.append((args[1] + "-" + i + " " + "x".repeat(200) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }
}
