package io.vritti.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.LogLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLogTest {

    /** A busy machine takes its time. */
    private static final long PATIENT_MILLIS = 60_000;

    @TempDir
    Path home;

    @Test
    void messages_from_before_the_home_was_known_are_written_redacted() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.warn("early secret");
        log.info("not wanted");
        log.open(home.toFile(), line -> line.replace("secret", "***"));
        log.error("late", new IOException("of secret"));
        log.close(PATIENT_MILLIS);

        assertThat(lines().get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN \\d+ .+ early \\*\\*\\*");
        assertThat(lines()).anyMatch(line -> line.endsWith(" late"));
        assertThat(lines()).contains("    java.io.IOException: of ***");
        assertThat(String.join("", lines())).doesNotContain("not wanted", "secret");
        assertThat(Files.getPosixFilePermissions(home.resolve("vritti.log")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void same_fault_is_logged_once() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);

        assertThat(log.logOnce("store", "the store is slow", null)).isTrue();
        assertThat(log.logOnce("store", "the store is slow", null)).isFalse();
        log.close(PATIENT_MILLIS);

        assertThat(lines()).hasSize(1);
    }

    @Test
    void flood_is_cut_and_counted() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        for (int i = 0; i < AgentLog.MESSAGES_PER_MINUTE + 50; i++) {
            log.warn("message " + i);
        }
        log.open(home.toFile(), line -> line);
        log.close(PATIENT_MILLIS);

        assertThat(log.dropped()).isEqualTo(50);
        assertThat(lines()).hasSize(AgentLog.MESSAGES_PER_MINUTE + 1);
        assertThat(lines()).last().asString().endsWith("the log is not whole: 50 messages came too fast");
    }

    @Test
    void after_a_minute_there_is_room_again_and_what_was_left_out_is_said_once() throws IOException {
        AtomicLong now = new AtomicLong(1_000_000);
        AgentLog log = new AgentLog(LogLevel.WARN, now::get);
        for (int i = 0; i < 1_000_000; i++) {
            log.warn("in a loop");
        }
        now.addAndGet(60_000);
        log.warn("a minute later");
        log.open(home.toFile(), line -> line);
        log.close(PATIENT_MILLIS);

        assertThat(lines()).hasSize(AgentLog.MESSAGES_PER_MINUTE + 2);
        assertThat(lines())
                .filteredOn(line -> line.contains("not whole"))
                .singleElement()
                .asString()
                .endsWith(": " + (1_000_000 - AgentLog.MESSAGES_PER_MINUTE) + " messages came too fast");
    }

    @Test
    void a_clock_that_is_set_back_silences_nothing() throws IOException {
        AtomicLong now = new AtomicLong(100_000_000);
        AgentLog log = new AgentLog(LogLevel.WARN, now::get);
        for (int i = 0; i < AgentLog.MESSAGES_PER_MINUTE + 1; i++) {
            log.warn("in a loop");
        }
        now.addAndGet(-50_000_000);
        log.warn("in the past");
        log.open(home.toFile(), line -> line);
        log.close(PATIENT_MILLIS);

        assertThat(lines()).anyMatch(line -> line.endsWith("in the past"));
    }

    @Test
    void what_others_wrote_cannot_begin_a_line() throws IOException {
        String forged = "2026-11-30T08:00:00.000Z WARN 1 main vritti.mode is now off";
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        log.warn("quoted\n" + forged + "\r\u001b[31m\u2028" + forged + "\u202e");
        Thread.currentThread().setName("host\n" + forged);
        try {
            log.error("thrown", new IOException("of\n" + forged + "\u0085" + forged));
        } finally {
            Thread.currentThread().setName("main");
        }
        log.close(PATIENT_MILLIS);

        assertThat(lines()).filteredOn(line -> line.startsWith("20")).hasSize(2);
        assertThat(lines().get(0)).contains("quoted\\n2026", "\\x0d\\x1b[31m\\u2028", "\\u202e");
    }

    @Test
    void a_message_of_megabytes_is_cut() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        log.error("x".repeat(10_000_000), new IOException("y".repeat(10_000_000)));
        log.close(PATIENT_MILLIS);

        assertThat(Files.size(home.resolve("vritti.log"))).isLessThan(25_000);
        assertThat(lines().get(0)).endsWith(" ... (9995904 more characters)");
    }

    @Test
    void an_exception_that_cannot_be_printed_costs_itself_only() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        log.error("unprintable", new IOException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new StackOverflowError();
            }
        });
        log.warn("goes on");
        log.close(PATIENT_MILLIS);

        assertThat(lines()).first().asString().endsWith("goes on");
        assertThat(lines()).last().asString().endsWith("the log is not whole: 1 could not be written");
    }

    @Test
    void a_log_that_is_taken_away_is_begun_anew() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        log.warn("first");
        while (home.resolve("vritti.log").toFile().length() == 0) {
            Thread.onSpinWait();
        }
        Files.delete(home.resolve("vritti.log"));
        Files.createDirectory(home.resolve("vritti.log"));
        log.warn("in vain");
        log.warn("in vain, too");
        while (log.dropped() < 2) {
            Thread.onSpinWait();
        }
        Files.delete(home.resolve("vritti.log"));
        log.warn("second");
        log.close(PATIENT_MILLIS);

        assertThat(lines()).hasSize(2).first().asString().endsWith("the log is not whole: 2 could not be written");
        assertThat(Files.getPosixFilePermissions(home.resolve("vritti.log")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void without_a_home_nothing_is_kept() {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.discard();
        log.warn("lost");
        log.open(home.toFile(), line -> line);
        log.close(PATIENT_MILLIS);

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void thread_that_dies_says_so() throws Exception {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.open(home.toFile(), line -> line);
        AgentThread thread = new AgentThread(
                "doomed",
                () -> {
                    throw new IllegalStateException("by design");
                },
                log);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader()).isNull();
        thread.start();
        thread.join();
        log.close(PATIENT_MILLIS);

        assertThat(lines().get(0)).endsWith(" vritti-doomed thread vritti-doomed ended");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(home.resolve("vritti.log"));
    }
}
