package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import io.vritti.it.kyrodb.KyroProcess;
import io.vritti.it.kyrodb.KyroSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered in one home is found by {@code search} from another, by words, by pictures, and when an instance is down. */
class SharedSearchIT {

    private static final String[] BY_MEANING = {"search", "--least", "0.4", "blank login page after a new certificate"};

    private static final Duration SHARED_WITHIN = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of(System.getProperty("vritti.test.root", ".."))
            .resolve("runtime/src/test/resources/io/vritti/embed/pictures")
            .toAbsolutePath();

    @TempDir
    private Path folder;

    private KyroProcess texts;
    private KyroProcess images;

    @BeforeEach
    void startServers() throws Exception {
        texts = KyroProcess.start(KyroSetup.ofTexts(), Files.createDirectory(folder.resolve("t")));
        images = KyroProcess.start(KyroSetup.ofDimension(512), Files.createDirectory(folder.resolve("i")));
    }

    @AfterEach
    void stopServers() {
        texts.close();
        images.close();
    }

    @Test
    void a_failure_told_on_one_machine_is_found_on_another_by_meaning_and_by_its_picture() throws Exception {
        Run record = command(
                "here",
                "record",
                "--error",
                "the login page stays blank after the certificate was renewed",
                "--resolution",
                "restart the reverse proxy",
                "--image",
                PICTURES.resolve("wide.png").toString(),
                "GET",
                "https://shop.example.com/login");
        assertThat(record.exitCode()).as(record.toString()).isZero();
        drain("here");

        Run byWords = found("there", BY_MEANING);
        assertThat(byWords.stdout())
                .contains("(on another machine)", "restart the reverse proxy", "https://shop.example.com/login");

        Run byPicture = found("there", byPicture("wide.png"));
        assertThat(byPicture.stdout()).contains("(on another machine)", "https://shop.example.com/login");
        assertThat(command("there", byPicture("tall.png")).exitCode()).isEqualTo(1);
        // Whose own it is, it is not elsewhere.
        assertThat(command("here", "search", "blank login page").stdout()).doesNotContain("(on another machine)");
    }

    @Test
    void without_a_server_what_is_known_here_is_found_and_the_rest_is_said() throws Exception {
        texts.close();
        images.close();
        assertThat(command("here", "record", "--error", "the page is blank", "GET", "https://h/page")
                        .exitCode())
                .isZero();

        Run search = command("here", "search", "the page is blank");

        assertThat(search.exitCode()).as(search.toString()).isZero();
        assertThat(search.stdout()).contains("https://h/page", "Others were not asked: KyroDB at " + texts.address());
    }

    /** A host under the agent brings what waits in the home's outbox. */
    private void drain(String machine) throws Exception {
        try (LiveHost host = Host.on(Jdks.newest(), home(machine).getParent())
                .agent("mode=observe,store=kyrodb,kyrodb.text=" + texts.address() + ",kyrodb.image=" + images.address())
                .main(ShellHost.class)
                .start()) {
            assertThat(host.shell("true")).isEqualTo("exit 0");
            found("there", byPicture("wide.png"));
            // A text is sent at once and found by its words; its vector follows when the writer has nothing else to do.
            found("there", BY_MEANING);
        }
    }

    private static String[] byPicture(String name) {
        return new String[] {
            "search", "--least", "0.9", "--image", PICTURES.resolve(name).toString()
        };
    }

    private Run found(String machine, String... command) throws Exception {
        Run last = Await.upTo(SHARED_WITHIN, () -> command(machine, command), run -> run.exitCode() == 0);
        assertThat(last.exitCode()).as(last.toString()).isZero();
        return last;
    }

    private Run command(String machine, String... command) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Dvritti.store=kyrodb",
                "-Dvritti.kyrodb.text=" + texts.address(),
                "-Dvritti.kyrodb.image=" + images.address(),
                "-Dvritti.embed.image.model=" + PICTURES.resolve("tiles.onnx"),
                "-jar",
                Host.jar().toString()));
        arguments.addAll(List.of(command));
        return Host.on(Jdks.newest(), home(machine).getParent())
                .option("-Xmx256m")
                .arguments(arguments.toArray(new String[0]))
                .run();
    }

    private Path home(String machine) throws IOException {
        return Files.createDirectories(folder.resolve(machine)).resolve("home");
    }
}
