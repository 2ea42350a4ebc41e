package io.vritti.agent.library.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.agent.library.EndedServer;
import io.vritti.bridge.VrittiBridge;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RestartedServerTest {

    private final Transport transport = new Transport();
    private final Operations operations = new Operations();

    @BeforeEach
    void knowHowItEnded() {
        VrittiBridge.install(new Ends());
    }

    @AfterEach
    void stop() {
        VrittiBridge.install(null);
        transport.process.destroyForcibly();
    }

    @Test
    void what_a_server_is_asked_that_is_started_in_the_place_of_a_dead_one_is_left_to_it() throws Exception {
        CompletableFuture<Object> ofTheFirst = operations.asks(1);
        transport.starts("exit 3");
        PipedServer.watch(transport, operations);
        assertThatThrownBy(ofTheFirst::join).hasMessageContaining("exit code 3");

        transport.starts("sleep 60");
        PipedServer.watch(transport, operations);
        CompletableFuture<Object> ofTheSecond = operations.asks(2);

        TimeUnit.MILLISECONDS.sleep(5 * EndedServer.LOOK_MILLIS);
        assertThat(ofTheSecond).isNotDone();
    }

    /** As the framework's. */
    private static final class Transport {
        private Process process;

        void starts(String text) throws IOException {
            process = new ProcessBuilder("sh", "-c", text).start();
        }
    }

    /** As the framework's, which is the same for each server that its client starts. */
    private static final class Operations {
        private final Map<Long, CompletableFuture<Object>> pendingOperations = new ConcurrentHashMap<>();

        CompletableFuture<Object> asks(long number) {
            return pendingOperations.computeIfAbsent(number, any -> new CompletableFuture<>());
        }
    }

    private static final class Ends implements VrittiBridge.Hooks {
        @Override
        public Object before(int site, Object target, Object first, Object second) {
            return null;
        }

        @Override
        public void after(int site, Object token, Object result, Throwable thrown) {}

        @Override
        public Object replace(int site, Object target, Object value) {
            return ((Process) target).isAlive() ? null : "exit code " + ((Process) target).exitValue();
        }
    }
}
