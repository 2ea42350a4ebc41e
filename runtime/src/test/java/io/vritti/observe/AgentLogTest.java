package io.vritti.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.LogLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentLogTest {

    @TempDir
    Path home;

    @Test
    void messages_from_before_the_home_was_known_are_written_redacted() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.warn("early secret");
        log.info("not wanted");
        log.open(home.toFile(), line -> line.replace("secret", "***"));
        log.error("late", new IOException("of secret"));
        log.close();

        assertThat(lines().get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN .+ early \\*\\*\\*");
        assertThat(lines()).anyMatch(line -> line.endsWith(" late"));
        assertThat(lines()).contains("java.io.IOException: of ***");
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
        log.close();

        assertThat(lines()).hasSize(1);
    }

    @Test
    void flood_is_cut_and_counted() throws IOException {
        AgentLog log = new AgentLog(LogLevel.WARN);
        for (int i = 0; i < AgentLog.MESSAGES_PER_MINUTE + 50; i++) {
            log.warn("message " + i);
        }
        log.open(home.toFile(), line -> line);
        log.close();

        assertThat(lines()).hasSizeLessThanOrEqualTo(AgentLog.MESSAGES_PER_MINUTE);
        assertThat(log.dropped()).isGreaterThanOrEqualTo(50);
    }

    @Test
    void without_a_home_nothing_is_kept() {
        AgentLog log = new AgentLog(LogLevel.WARN);
        log.discard();
        log.warn("lost");
        log.open(home.toFile(), line -> line);
        log.close();

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
        log.close();

        assertThat(lines().get(0)).endsWith("ERROR vritti-doomed thread vritti-doomed ended");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(home.resolve("vritti.log"));
    }
}
