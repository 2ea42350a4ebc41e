package io.vritti.reflect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tools print, by example, and what is said of it: {@code examples.txt} says how a case is written. */
class WordingExamplesTest {

    private static final Pattern REQUEST = Pattern.compile("([A-Z]+ https?://\\S+) (\\d{3})");
    private static final int EXIT_NOT_EXECUTABLE = 126;
    private static final int EXIT_NOT_FOUND = 127;

    private final RuleReflector rules = new RuleReflector(episode -> Optional.empty());

    /** A call, what it printed, and the parts that are to be said or not. */
    record Example(String call, String output, List<String> causes, List<String> steps, List<String> never) {

        static Example of(String block) {
            List<String> output = new ArrayList<>();
            List<String> causes = new ArrayList<>();
            List<String> steps = new ArrayList<>();
            List<String> never = new ArrayList<>();
            String[] lines = block.split("\n");
            for (int i = 1; i < lines.length; i++) {
                String line = lines[i];
                List<String> into = line.startsWith("=> ")
                        ? causes
                        : line.startsWith("-> ") ? steps : line.startsWith("=! ") ? never : output;
                into.add(into == output ? line : line.substring(3));
            }
            return new Example(lines[0].substring(2), String.join("\n", output), causes, steps, never);
        }

        Episode episode() {
            Matcher request = REQUEST.matcher(call);
            if (request.matches()) {
                return FailedCalls.http(request.group(1), Integer.parseInt(request.group(2)), output);
            }
            boolean one = output.lines().count() == 1;
            boolean refused = call.startsWith("./") && output.endsWith("Permission denied");
            return FailedCalls.process(
                    call,
                    refused ? EXIT_NOT_EXECUTABLE : one && output.contains("not found") ? EXIT_NOT_FOUND : 1,
                    output);
        }

        @Override
        public String toString() {
            return call + ": " + output.lines().findFirst().orElse("");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void an_error_is_explained(Example example) {
        Optional<Reflection> reflection = rules.of(example.episode());

        String told = ReflectionText.of(reflection);
        if (example.causes().equals(List.of("-"))) {
            assertThat(told).isEqualTo("-");
            return;
        }
        String cause = reflection.map(Reflection::rootCause).orElse("");
        String step = reflection.map(Reflection::resolutionStrategy).orElse("");
        for (String part : example.causes()) {
            assertThat(cause).as("%s", example.episode().finerClass()).contains(part);
        }
        for (String part : example.steps()) {
            assertThat(step).contains(part);
        }
        for (String part : example.never()) {
            assertThat(step).doesNotContain(part);
        }
        assertThat(step.length()).isLessThanOrEqualTo(Phrase.MOST_CHARACTERS);
        assertThat(told).doesNotContain("\n");
    }

    static Stream<Example> examples() throws IOException {
        try (InputStream in = WordingExamplesTest.class.getResourceAsStream("examples.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n(?=\\$ )")
                    .splitAsStream(text)
                    .skip(1)
                    .map(block -> Example.of(block.stripTrailing()));
        }
    }
}
