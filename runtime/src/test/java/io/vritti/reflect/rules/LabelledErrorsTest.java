package io.vritti.reflect.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.reflect.Reflector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many real errors get a reflection, and how fast; both are printed. */
class LabelledErrorsTest {

    private static final Path ERRORS =
            Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "errors-labelled.jsonl");

    private static final double LEAST_SHARE = 0.8;
    private static final int EPISODES = 1_000;

    @Test
    void most_real_errors_get_a_reflection() throws IOException {
        assumeTrue(Files.exists(ERRORS), "no " + ERRORS);
        Reflector reflector = new RuleReflector(episode -> Optional.empty());
        List<Episode> episodes = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(ERRORS)) {
            episodes.add(episode(json.readTree(line)));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        reflector.of(episodes.get(0));
        long firstMillis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        for (int i = 1; i < EPISODES; i++) {
            reflector.of(episodes.get(i % episodes.size()));
        }
        long cpuMillis = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
        List<String> told = new ArrayList<>();
        int reflected = 0;
        for (Episode episode : episodes) {
            Optional<Reflection> reflection = reflector.of(episode);
            reflected += reflection.isPresent() ? 1 : 0;
            told.add(ReflectionText.of(reflection));
        }
        System.out.println("reflections by rules: " + reflected + " of " + episodes.size() + " errors; " + EPISODES
                + " episodes in " + cpuMillis + " ms of CPU, of which the first took " + firstMillis);
        String dump = System.getProperty("vritti.test.reflections");
        if (dump != null) {
            Files.write(Path.of(dump), told);
        }
        assertThat((double) reflected / episodes.size()).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    static Episode episode(JsonNode error) {
        String text = error.path("error").asText("");
        return error.has("status")
                ? FailedCalls.http(
                        error.path("method").asText() + " " + error.path("uri").asText(),
                        error.path("status").asInt(),
                        text)
                : FailedCalls.process(error.path("cmd").asText(), 1, text);
    }
}
