package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.host.ShellHost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics of JVMs that run, by the ways out of them. */
class MetricsIT {

    private static final String FAILING = "cat missing";
    private static final Duration WRITTEN = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private int port;

    @Test
    void one_of_two_jvms_answers_prometheus_for_both_and_the_other_when_it_has_ended() throws Exception {
        try (LiveHost first = start();
                LiveHost second = start()) {
            assertThat(first.shellUntilRefused(FAILING)).startsWith("refused");
            assertThat(second.shellUntilRefused(FAILING)).startsWith("refused");
            String both =
                    Await.upTo(WRITTEN, this::scraped, text -> vetoed(text, first.pid()) && vetoed(text, second.pid()));
            assertThat(vetoed(both, first.pid())).isTrue();
            assertThat(vetoed(both, second.pid())).isTrue();
            assertThat(both).containsOnlyOnce("# TYPE vritti_vetoes_total counter\n");

            String printed = Host.command(folder, "stats", "--prometheus").stdout();
            assertThat(vetoed(printed, first.pid())).isTrue();
            assertThat(printed).contains("\nvritti_home_episodes 1.0\n");
            assertThat(families(printed)).isNotEmpty().isSubsetOf(documented());

            assertThat(first.end()).isEmpty();
            String one = Await.upTo(WRITTEN, this::scraped, text -> !text.isEmpty() && !vetoed(text, first.pid()));
            assertThat(vetoed(one, second.pid())).isTrue();
            assertThat(one).contains("\nvritti_home_vetoes_total 2.0\n");
            assertThat(second.end()).isEmpty();
        }
    }

    @BeforeEach
    void findPort() throws IOException {
        port = FreePort.any();
    }

    private LiveHost start() throws IOException {
        return Host.on(Jdks.newest(), folder)
                .agent(Host.VETO_ALL + ",metrics.port=" + port)
                .main(ShellHost.class)
                .start();
    }

    private static boolean vetoed(String text, long pid) {
        return text.contains(
                "\nvritti_vetoes_total{main=\"" + ShellHost.class.getName() + "\",pid=\"" + pid + "\"} 1.0\n");
    }

    /** Names as they are written down: of a JVM, and without what a kind adds. */
    private static Set<String> families(String text) {
        return Pattern.compile("^# TYPE (\\w+) ", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(match -> match.group(1).replaceFirst("_total$", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> documented() throws IOException {
        return Pattern.compile("^\\| `(vritti_\\w+)` ", Pattern.MULTILINE)
                .matcher(Files.readString(Readme.ROOT.resolve("docs/metrics.md")))
                .results()
                .map(match -> match.group(1))
                .flatMap(name -> Stream.of(name, name.replaceFirst("^vritti_", "vritti_home_")))
                .collect(Collectors.toSet());
    }

    /** @return empty while nobody answers */
    private String scraped() throws InterruptedException {
        try {
            URI uri = URI.create("http://localhost:" + port + "/metrics");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException nobody) {
            return "";
        }
    }
}
