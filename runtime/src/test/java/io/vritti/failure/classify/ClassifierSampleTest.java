package io.vritti.failure.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Real errors with labels, of which these are a sample. The data lie beside the repository, not in it: {@code -Dvritti.data} or
 * {@code VRITTI_DATA} names their folder. The rules were not fitted to them; disagreements are listed in
 * {@code target/classifier-disagreements.txt}.
 */
class ClassifierSampleTest {

    /** The label follows from the HTTP status. */
    private static final double LEAST_ON_EXACT_LABELS = 0.98;

    /** About 12 % of the other labels are wrong, some of them so that no rule can follow. */
    private static final double LEAST_ON_OTHER_LABELS = 0.90;

    private static final Path BASE = Path.of(System.getProperty("basedir", "."));

    private record Agreement(int agreed, int total) {
        double share() {
            return (double) agreed / total;
        }
    }

    @Test
    void agrees_with_the_labels_of_real_errors() throws IOException {
        Path file = data().resolve("errors-labelled.jsonl");
        assumeTrue(Files.isReadable(file), "no labelled errors at " + file);
        List<JsonNode> errors = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            errors.add(mapper.readTree(line));
        }
        List<String> disagreements = new ArrayList<>();

        Agreement exact =
                agreement(errors.stream().filter(ClassifierSampleTest::isExact).toList(), disagreements);
        Agreement others =
                agreement(errors.stream().filter(error -> !isExact(error)).toList(), disagreements);

        disagreements.add(0, "exact labels: " + exact + ", others: " + others);
        Files.write(
                Files.createDirectories(BASE.resolve("target")).resolve("classifier-disagreements.txt"), disagreements);
        assertThat(exact.share()).isGreaterThanOrEqualTo(LEAST_ON_EXACT_LABELS);
        assertThat(others.share()).isGreaterThanOrEqualTo(LEAST_ON_OTHER_LABELS);
    }

    private static Agreement agreement(List<JsonNode> errors, List<String> disagreements) {
        Classifier classifier = new Classifier();
        int agreed = 0;
        for (JsonNode error : errors) {
            Classification found = classifier.classify(failure(error));
            String expected = error.path("vritti_class").asText();
            if (found.errorClass().wireName().equals(expected)) {
                agreed++;
            } else {
                disagreements.add(expected + " (" + error.path("cls").asText() + ") but found "
                        + found.errorClass().wireName() + " (" + found.finer().wireName() + "): "
                        + error.path("cmd").asText() + " => " + error.path("error"));
            }
        }
        return new Agreement(agreed, errors.size());
    }

    private static Symptoms failure(JsonNode error) {
        String output = error.path("error").asText("");
        if (error.has("status")) {
            String request =
                    error.path("method").asText() + " " + error.path("uri").asText();
            return Ends.status(error.path("status").asInt(), output, request);
        }
        return new Symptoms(
                1,
                false,
                error.path("timeout").asBoolean(),
                null,
                null,
                output,
                error.path("cmd").asText());
    }

    private static boolean isExact(JsonNode error) {
        return error.path("label").asText().equals("status");
    }

    private static Path data() {
        String named = System.getProperty("vritti.data", System.getenv("VRITTI_DATA"));
        return named != null ? Path.of(named) : BASE.resolve("../../shared/data");
    }
}
