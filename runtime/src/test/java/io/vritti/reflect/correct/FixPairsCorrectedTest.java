package io.vritti.reflect.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.episode.Reflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Failing commands and what mended them, from thefuck's rules: how many are corrected, and that none is wrong and called certain. */
class FixPairsCorrectedTest {

    private static final Path PAIRS =
            Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "thefuck-fix-pairs.jsonl");

    private final List<String> right = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> wrongAndCertain = new ArrayList<>();

    @Test
    void half_of_the_pairs_get_the_right_command_and_none_a_wrong_one_that_is_called_certain() throws IOException {
        assumeTrue(Files.exists(PAIRS), "no " + PAIRS);
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(PAIRS)) {
            count(json.readTree(line));
        }
        int all = right.size() + silent.size() + wrong.size() + wrongAndCertain.size();
        System.out.printf(
                "corrections of %d pairs: %d right, %d silent, %d wrong as a guess, %d wrong as certain%n",
                all, right.size(), silent.size(), wrong.size(), wrongAndCertain.size());
        if (System.getenv("DETAILS") != null) {
            silent.forEach(pair -> System.out.println("silent: " + pair));
            wrong.forEach(pair -> System.out.println("wrong:  " + pair));
            wrongAndCertain.forEach(pair -> System.out.println("wrong and certain: " + pair));
        }

        assertThat(wrongAndCertain).isEmpty();
        assertThat(right).hasSizeGreaterThanOrEqualTo((all + 1) / 2);
    }

    private void count(JsonNode pair) {
        String failing = pair.get("failing").asText();
        String fix = pair.get("fix").asText();
        Optional<Reflection.Suggestion> told =
                Corrections.of(failing, pair.get("error").asText());
        String shown = pair.get("rule").asText() + ": " + failing + " -> " + fix
                + told.map(s -> ", told " + s.command()).orElse("");
        if (told.isEmpty()) {
            silent.add(shown);
        } else if (told.get().command().equals(fix)) {
            right.add(shown);
        } else {
            (told.get().certain() ? wrongAndCertain : wrong).add(shown);
        }
    }
}
