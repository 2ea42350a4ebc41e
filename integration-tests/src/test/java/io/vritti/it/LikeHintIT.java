package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How failures ended is told with others that mean nearly the same: in the audit, the log and the exception. */
class LikeHintIT {

    private static final Duration MODEL_LOADED_WITHIN = Duration.ofSeconds(60);

    private static final int AT_ONCE = 4;

    @TempDir
    private Path folder;

    private Memory memory;

    @BeforeEach
    void makeHome() {
        memory = new Memory(folder.resolve("home"));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void how_a_like_failure_ended_is_told_in_the_audit_the_log_and_the_exception(Jdk jdk) throws Exception {
        learn(jdk);

        try (LiveHost host = host(jdk, "mode=hint,log=info," + Host.PATIENT)) {
            assertThat(host.ask("run ./deploy-staging-2")).startsWith("thrown ");
            assertThat(hinted("./deploy-staging-2")).hasValueSatisfying(hint -> {
                assertThat(hint.get("verdict").asText()).isEqualTo("HINT");
                assertThat(hint.get("layer").asText()).isEqualTo("similar");
                assertThat(hint.get("fix").asText()).startsWith("passed after: ./deploy-staging exists now");
            });

            assertThat(host.ask("run ./deploy-staging-3"))
                    .startsWith("thrown ")
                    .contains("|[vritti] A call like ./deploy-staging (./deploy-staging there, ./deploy-staging-3 here)"
                            + " failed before. How that ended: passed after: ./deploy-staging exists now");
            assertThat(host.end()).isEmpty();
        }
        assertThat(Files.readString(memory.home().resolve("vritti.log")))
                .contains("./deploy-staging-2 failed, like ./deploy-staging (./deploy-staging there,"
                        + " ./deploy-staging-2 here), 1 times so far; what ended such failures before: passed after");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void who_only_observes_pays_for_no_model(Jdk jdk) throws Exception {
        learn(jdk);

        try (LiveHost host = host(jdk, "mode=observe")) {
            String thrown = host.ask("run ./deploy-staging-2");
            assertThat(thrown).startsWith("thrown ").doesNotContain("[vritti]");
            host.end();
        }
        assertThat(memory.home().resolve("native").toFile().list()).noneMatch(name -> name.startsWith("minilm"));
    }

    @Test
    void many_jvms_that_extract_the_model_at_once_all_find_and_leave_nothing_behind() throws Exception {
        learn(Jdks.newest());
        List<Callable<Run>> searches = Collections.nCopies(
                AT_ONCE,
                () -> Host.command(
                        folder,
                        "search",
                        "./deploy-staging",
                        "--home",
                        memory.home().toString()));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Run> search : threads.invokeAll(searches)) {
                assertThat(search.get().exitCode()).as(search.get().toString()).isZero();
                assertThat(search.get().stdout()).contains("semantic match");
            }
        } finally {
            threads.shutdown();
        }
        try (Stream<Path> files = Files.walk(memory.home().resolve("native"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "all-minilm-l6-v2-q.onnx",
                            "libonnxruntime.so",
                            "libonnxruntime4j_jni.so",
                            "libsqlitejdbc.so");
        }
    }

    private void learn(Jdk jdk) throws Exception {
        try (LiveHost host = host(jdk, "mode=observe," + Host.PATIENT)) {
            assertThat(host.ask("run ./deploy-staging")).startsWith("thrown ");
            Path program = Files.writeString(folder.resolve("deploy-staging"), "#!/bin/sh\n");
            assertThat(program.toFile().setExecutable(true)).isTrue();
            assertThat(host.ask("run ./deploy-staging")).isEqualTo("exit 0");
            memory.awaitFailure();
            host.end();
        }
    }

    private Optional<JsonNode> hinted(String action) throws Exception {
        return Await.upTo(MODEL_LOADED_WITHIN, () -> hint(action), Optional::isPresent);
    }

    private Optional<JsonNode> hint(String action) throws IOException {
        return memory.decisions().stream()
                .filter(decision -> decision.get("reason").asText().equals("like_failed")
                        && decision.get("action").asText().equals(action))
                .findFirst();
    }

    private LiveHost host(Jdk jdk, String options) throws Exception {
        return Host.on(jdk, folder).agent(options).main(ShellHost.class).start();
    }

    private static List<Jdk> jdks() {
        return Jdks.all();
    }
}
