package io.vritti.reflect.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Reflection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Every fifth of the labelled errors, sixty in all, and how a reader judged what is said of it ({@code judged.jsonl}): right where
 * cause and strategy would have led to what was wrong, partly where one of them misses it, wrong where it leads astray.
 */
class JudgedSheetTest {

    private static final Path ERRORS =
            Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "errors-labelled.jsonl");

    private static final int EVERY = 5;
    private static final int RECORDS = 60;
    private static final double LEAST_RIGHT = 0.9;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void nine_of_ten_were_judged_right() throws IOException {
        List<JsonNode> sheet = sheet();
        long right = sheet.stream()
                .filter(row -> row.get("judged").asText().equals("right"))
                .count();
        System.out.println("reflections judged by hand: " + right + " of " + sheet.size() + " right");

        assertThat(sheet).hasSize(RECORDS).allSatisfy(row -> {
            assertThat(row.get("judged").asText()).isIn("right", "partly", "wrong");
            assertThat(row.get("why").asText()).isNotBlank();
        });
        assertThat((double) right / RECORDS).isGreaterThanOrEqualTo(LEAST_RIGHT);
    }

    /** A text that has changed must be read and judged again. */
    @Test
    void what_was_judged_is_what_is_said() throws IOException {
        assumeTrue(Files.exists(ERRORS), "no " + ERRORS);
        List<String> errors = Files.readAllLines(ERRORS);
        RuleReflector rules = new RuleReflector(episode -> Optional.empty());
        List<JsonNode> sheet = sheet();
        for (int i = 0; i < RECORDS; i++) {
            JsonNode row = sheet.get(i);
            assertThat(row.get("record").asInt()).isEqualTo(i * EVERY);
            Optional<Reflection> said = rules.of(LabelledErrorsTest.episode(json.readTree(errors.get(i * EVERY))));
            assertThat(row.get("cause").asText() + " / " + row.get("strategy").asText())
                    .as("record %s was judged with another text", i * EVERY)
                    .isEqualTo(ReflectionText.of(said));
        }
    }

    private List<JsonNode> sheet() throws IOException {
        try (InputStream in = JudgedSheetTest.class.getResourceAsStream("judged.jsonl")) {
            List<JsonNode> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                rows.add(json.readTree(line));
            }
            return rows;
        }
    }
}
