package io.vritti.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our ONNX Runtime beside the host's, of the version that LangChain4j's in-process models bring. Without a name of its own ours
 * would break it, or be broken by it (facts.md §1.6).
 */
class OnnxBesideTheHostsIT {

    private static final String HOSTS = "host 1.20.0 384";
    private static final String OURS = "ours works";

    @TempDir
    private Path folder;

    @Test
    void both_work_when_the_hosts_is_first() throws Exception {
        assertThat(run(List.of(), "host", "ours", "host")).containsExactly(HOSTS, OURS, HOSTS);
    }

    @Test
    void both_work_when_ours_is_first() throws Exception {
        assertThat(run(List.of(), "ours", "host", "ours")).containsExactly(OURS, HOSTS, OURS);
    }

    /** The host's folder must be the host's alone: ours neither reads the property nor finds anything there. */
    @Test
    void both_work_when_the_host_has_its_libraries_elsewhere() throws Exception {
        assertThat(run(List.of("-Donnxruntime.native.path=" + hostsLibraries()), "ours", "host", "ours"))
                .containsExactly(OURS, HOSTS, OURS);
    }

    @Test
    void nothing_of_ours_is_left_in_the_temp_folder() throws Exception {
        Path temp = Files.createDirectory(folder.resolve("temp"));

        assertThat(run(List.of("-Djava.io.tmpdir=" + temp), "ours")).containsExactly(OURS);
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left.filter(path -> !path.getFileName().toString().startsWith("hsperfdata")))
                    .isEmpty();
        }
    }

    private List<String> run(List<String> options, String... order) throws IOException, InterruptedException {
        String classPath = String.join(
                File.pathSeparator,
                new File(System.getProperty("vritti.test.classes")).getAbsolutePath(),
                System.getProperty("vritti.test.onnxruntime"),
                Fork.jar().getPath());
        Fork fork = new Fork(folder, Jdks.all().get(0).tool("java"))
                .with(options.toArray(new String[0]))
                .with("-cp", classPath, "io.vritti.agent.host.OnnxHost")
                .with(System.getProperty("vritti.similarity") + "/all-minilm-l6-v2-q.onnx")
                .with(Fork.jar().getPath(), folder.resolve("home").toString())
                .with(order);
        Fork.Result result = fork.run();
        assertThat(result.exitCode()).as(result.stderr()).isZero();
        return new ArrayList<>(result.stdout().lines().toList());
    }

    private Path hostsLibraries() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        try (ZipFile jar = new ZipFile(System.getProperty("vritti.test.onnxruntime"))) {
            for (String name : List.of("libonnxruntime.so", "libonnxruntime4j_jni.so")) {
                Files.copy(
                        jar.getInputStream(jar.getEntry("ai/onnxruntime/native/linux-x64/" + name)),
                        libraries.resolve(name));
            }
        }
        return libraries;
    }
}
