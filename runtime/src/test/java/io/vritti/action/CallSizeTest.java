package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that are too large to be read on a host's thread. */
class CallSizeTest {

    @ParameterizedTest
    @MethodSource("tooLarge")
    void what_a_large_call_does_is_not_known(List<String> argv) {
        ProcessAction action = action(argv);

        assertThat(action.open()).isTrue();
        assertThat(action.commands()).isEmpty();
        assertThat(action.script().understood()).isFalse();
        assertThat(action.text().length() + action.family().length()).isLessThan(10_000);
        assertThat(action.key()).isEqualTo(action(argv).key());
    }

    static List<List<String>> tooLarge() {
        return List.of(
                List.of("sh", "-c", "echo " + "x".repeat(20 << 20)),
                List.of("sh", "-c", "a|".repeat(60 << 10)),
                List.of("bash", "-c", "x|".repeat(4_000) + "cat missing"),
                Collections.nCopies(5_000, "a"),
                List.of("x".repeat(20 << 20)));
    }

    @Test
    void large_calls_that_begin_alike_are_told_apart() {
        String much = "x".repeat(100_000);

        assertThat(action(List.of("cat", much + "a")).key())
                .isNotEqualTo(action(List.of("cat", much + "b")).key());
    }

    @Test
    void what_is_inside_a_large_call_is_not_known_either() {
        ProcessAction large = action(List.of("bash", "-c", "cat missing; " + "a ".repeat(40_000)));

        ProcessAction inside = large.inside(List.of("cat", "missing"), "/", Map.of(), -1);
        assertThat(inside.open()).isTrue();
        assertThat(inside.commands()).isEmpty();
        assertThat(inside.key()).isNotEqualTo(action(List.of("cat", "missing")).key());
    }

    @Test
    void usual_calls_are_whole() {
        String heredoc = "cat > a.txt <<'END'\n" + "some words of a text\n".repeat(700) + "END";

        assertThat(action(List.of("bash", "-c", heredoc)).open()).isFalse();
        assertThat(action(List.of("bash", "-c", heredoc)).commands()).hasSize(1);
    }

    private static ProcessAction action(List<String> argv) {
        return new ProcessAction(argv, "/", Map.of(), Stdin.PIPE, null, new ExecutablePath("/usr/bin:/bin"));
    }
}
