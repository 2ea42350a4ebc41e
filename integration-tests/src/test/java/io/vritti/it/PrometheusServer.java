package io.vritti.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prometheus itself, of Debian's package or another: it looks each second at one target. */
final class PrometheusServer implements AutoCloseable {

    private static final String TARGET = "localhost:";

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param folder for its data
     * @param rules of alerts
     */
    PrometheusServer(Path program, Path folder, int scraped, String rules) throws IOException {
        port = FreePort.any();
        Files.writeString(folder.resolve("alerts.yml"), rules);
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [alerts.yml]
                scrape_configs:
                - job_name: vritti
                  static_configs: [{targets: ['%s']}]
                """.formatted(TARGET + scraped));
        process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    /** @return null where it is not installed */
    static Path find() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of("target/tools"))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** The values of an expression now, of all its series; empty also while the server starts. */
    List<Double> values(String expression) throws IOException, InterruptedException {
        List<Double> values = new ArrayList<>();
        JsonNode answer = ask("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        answer.path("data")
                .path("result")
                .forEach(series -> values.add(series.path("value").path(1).asDouble()));
        if (answer.path("status").asText().equals("error")) {
            throw new IOException(expression + ": " + answer.path("error").asText());
        }
        return values;
    }

    /** @param path below {@code /api/v1/}; @return an empty object while the server starts */
    JsonNode ask(String path) throws IOException, InterruptedException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
            String answer = client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return new ObjectMapper().readTree(answer.startsWith("{") ? answer : "{}");
        } catch (ConnectException starting) {
            return new ObjectMapper().createObjectNode();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
