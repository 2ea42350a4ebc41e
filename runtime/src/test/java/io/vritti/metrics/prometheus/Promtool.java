package io.vritti.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prometheus' own checker, of Debian's package {@code prometheus}: where {@code vritti.test.promtool} names it, from the search path, or as
 * {@code integration-tests/install-test-tools.sh} has fetched it.
 */
public final class Promtool {

    private Promtool() {}

    /** Skips the test where it is not installed. */
    static void assertTakes(String exposition) throws Exception {
        assertThat(run(exposition, "check", "metrics")).isEmpty();
    }

    /** Whether these can be asked of Prometheus. Skips the test where it is not installed. */
    public static void assertReads(List<String> expressions) throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n- name: all\n  rules:\n");
        for (int i = 0; i < expressions.size(); i++) {
            rules.append("  - record: expression_").append(i).append("\n    expr: '");
            rules.append(expressions.get(i).replace("'", "''")).append("'\n");
        }
        assertThat(run(rules.toString(), "check", "rules", "/dev/stdin"))
                .contains("SUCCESS: " + expressions.size() + " rules found");
    }

    /** What it says to these words; fails where it ends with another status than 0. Skips the test where it is not installed. */
    static String said(String... words) throws Exception {
        return run("", words);
    }

    private static String run(String input, String... words) throws Exception {
        String promtool = find();
        assumeTrue(promtool != null, "promtool is not installed: integration-tests/install-test-tools.sh fetches it");
        List<String> command = new ArrayList<>(List.of(promtool));
        command.addAll(List.of(words));
        Process check = new ProcessBuilder(command).redirectErrorStream(true).start();
        check.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        check.getOutputStream().close();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        return said;
    }

    private static String find() {
        String named = System.getProperty("vritti.test.promtool");
        return named != null
                ? named
                : Stream.concat(
                                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1)),
                                Stream.of("../integration-tests/target/tools"))
                        .map(folder -> new File(folder, "promtool"))
                        .filter(File::canExecute)
                        .map(File::getPath)
                        .findFirst()
                        .orElse(null);
    }
}
