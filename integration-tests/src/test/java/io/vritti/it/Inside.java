package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vritti.it.inside.InsideMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the tests of a class inside a JVM that has the agent, and reports each here. So the calls under test stand in the
 * test as any program would write them.
 */
final class Inside {

    private Inside() {}

    static Stream<DynamicTest> tests(Host host, Path folder, Class<?> cases) {
        Path results = folder.resolve("results-" + cases.getSimpleName());
        Run run;
        List<InsideMain.Result> found;
        try {
            run = host.arguments("-cp", System.getProperty("java.class.path"), InsideMain.class.getName())
                    .arguments(cases.getName(), results.toString())
                    .run();
            found = Files.exists(results) ? InsideMain.read(results) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (InsideMain.Result result : found) {
            tests.add(dynamicTest(result.name(), () -> assertThat(result.failure()).isEmpty()));
        }
        tests.add(dynamicTest("all of them ran, and nothing was said on stderr", () -> {
            assertThat(run.stderr()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(found).isNotEmpty();
        }));
        return tests.stream();
    }
}
