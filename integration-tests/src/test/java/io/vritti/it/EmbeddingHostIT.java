package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.EmbeddingHost;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A host with models, tokenizers and a database of its own, all of them native, while ours embed what they send to KyroDB. Each
 * must work as if the other were not there, whichever is first.
 */
class EmbeddingHostIT {

    private static final Duration MODEL_LOADED_WITHIN = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private KyroProcess server;

    @BeforeEach
    void startServer() throws Exception {
        server = KyroProcess.start(KyroSetup.ofTexts(), Files.createDirectory(folder.resolve("server")));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void both_models_and_both_databases_work_whichever_is_first() throws Exception {
        List<String> alone = conversation(List.of(), false, "embed");
        String answer = alone.get(0);
        String stderr = alone.get(1);
        assertThat(answer).startsWith("384 ");

        assertThat(conversation(agent(), true, "missing-1", "embed")).containsExactly("exit 1", answer, stderr);
        assertThat(conversation(agent(), true, "embed", "missing-2", "embed"))
                .containsExactly(answer, "exit 1", answer, stderr);
    }

    @Test
    void both_work_where_the_host_says_where_its_libraries_are() throws Exception {
        List<String> options = new ArrayList<>(List.of("-Donnxruntime.native.path=" + hostsLibraries()));
        List<String> alone = conversation(options, false, "embed");
        options.addAll(agent());

        assertThat(conversation(options, true, "missing-3", "embed"))
                .containsExactly("exit 1", alone.get(0), alone.get(1));
    }

    /** @param shared whether our model must be loaded, for the vector of what failed, before the host goes on */
    private List<String> conversation(List<String> options, boolean shared, String... lines) throws Exception {
        Path home = Files.createTempDirectory(folder, "home-");
        Host host = Host.on(Jdks.newest(), folder)
                .home(home)
                .option("-Xmx256m", "-DOPT_OUT_TRACKING=true", "-Dai.djl.offline=true")
                .option(options.toArray(new String[0]))
                // DJL phones home else, and writes into the user's home (facts.md §2.2).
                .environment("OPT_OUT_TRACKING", "true")
                .environment("DJL_CACHE_DIR", folder.resolve("djl").toString())
                .main(EmbeddingHost.class, libraries());
        List<String> answers = new ArrayList<>();
        try (LiveHost running = host.start()) {
            for (String line : lines) {
                answers.add(running.ask(line));
                if (!line.equals("embed") && shared) {
                    Await.upTo(MODEL_LOADED_WITHIN, () -> modelIn(home), loaded -> loaded);
                    assertThat(modelIn(home))
                            .as("our model is loaded beside the host's")
                            .isTrue();
                }
            }
            answers.add(running.end());
        }
        return answers;
    }

    private List<String> agent() {
        return List.of(Host.agentOption("store=kyrodb,kyrodb.text=" + server.address()));
    }

    private static boolean modelIn(Path home) {
        String[] natives = home.resolve("native").toFile().list();
        return natives != null && Stream.of(natives).anyMatch(name -> name.startsWith("minilm"));
    }

    private static List<Path> libraries() throws IOException {
        List<Path> libraries = new ArrayList<>(List.of(Host.library("sqlite-jdbc.jar")));
        try (Stream<Path> files = Files.list(Host.library("langchain4j"))) {
            files.forEach(libraries::add);
        }
        return libraries;
    }

    private Path hostsLibraries() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        Path jar = Host.library("langchain4j").resolve("onnxruntime.jar");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")) {
                Files.copy(
                        zip.getInputStream(zip.getEntry("ai/onnxruntime/native/linux-x64/" + name)),
                        libraries.resolve(name));
            }
        }
        return libraries;
    }
}
