package io.vritti.failure.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifierTest {

    private final Classifier classifier = new Classifier();

    @ParameterizedTest(name = "{0}: {2} ({1}): {3}")
    @MethodSource("cases")
    void errors_of_common_tools_are_known(String expected, String end, String command, String output) {
        assertThat(classifier.classify(failure(end, command, output)).finer().wireName())
                .isEqualTo(expected);
    }

    @Test
    void a_classification_carries_the_class_and_whether_waiting_helps() {
        Classification found = classifier.classify(Ends.status(429, "", "GET http://h/x"));

        assertThat(found).isEqualTo(new Classification(ErrorClass.RESOURCE, FailureKind.RATE_LIMITED, true));
        assertThat(found.errorClass().wireName()).isEqualTo("resource_error");
    }

    @Test
    void nothing_known_is_unknown() {
        assertThat(classifier.classify(Ends.exit(1, "", null)).finer()).isEqualTo(FailureKind.UNKNOWN);
        assertThat(classifier
                        .classify(ofException("com.example.OddException", "", null))
                        .errorClass())
                .isEqualTo(ErrorClass.UNKNOWN);
    }

    @Test
    void colours_do_not_hide_an_error() {
        assertThat(classifier
                        .classify(
                                Ends.exit(1, "\u001B[31mError\u001B[0m: \u001B[1mconnection\u001B[0m refused", "tool"))
                        .finer())
                .isEqualTo(FailureKind.CONNECTION_REFUSED);
    }

    @Test
    void the_end_of_a_long_output_counts() {
        String output = "compiling module of the application\n".repeat(20_000) + "fatal: disk full\n";

        assertThat(classifier.classify(Ends.exit(1, output, "tool")).finer()).isEqualTo(FailureKind.DISK_FULL);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void what_passes_by_itself_is_not_deterministic(FailureKind finer) {
        assertThat(finer.isTransient() && finer.isDeterministic()).isFalse();
        assertThat(finer.defaultSeverity()).isBetween(1, 5);
        assertThat(finer.wireName()).matches("[a-z_]+");
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = ClassifierTest.class.getResourceAsStream("cases.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                            .map(line -> line.split("\t", 4))
                            .map(cells -> Arguments.of(
                                    cells[0],
                                    cells[1],
                                    cells[2],
                                    cells[3].replace("\\n", "\n").replace("\\t", "\t")))
                            .toList()
                            .stream();
        }
    }

    private static Symptoms failure(String end, String command, String output) {
        if (end.equals("killed")) {
            return new Symptoms(137, true, true, null, null, output, command);
        }
        if (end.startsWith("http ")) {
            return Ends.status(Integer.parseInt(end.substring("http ".length())), output, command);
        }
        return end.contains(".")
                ? ofException(end, output, command)
                : Ends.exit(Integer.parseInt(end), output, command);
    }

    private static Symptoms ofException(String exceptionClass, String message, String command) {
        return new Symptoms(null, false, false, null, exceptionClass, message, command);
    }
}
