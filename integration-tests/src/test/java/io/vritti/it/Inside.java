package io.vritti.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vritti.it.inside.InsideMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs a class of tests inside a JVM of its own, and reports each here. So the calls under test stand in the test as any
 * program would write them.
 */
final class Inside {

    /** Jars of JUnit and of AssertJ, with what they need. */
    private static final Pattern TESTING =
            Pattern.compile("/(?:junit|opentest4j|apiguardian|jspecify|assertj|byte-buddy)[^/]*\\.jar$");

    private final Path folder;
    private final String cases;
    private final List<Path> libraries = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private boolean alone;

    /** @param cases simple name of a class of {@code io.vritti.it.inside} */
    Inside(Path folder, String cases) {
        this.folder = folder;
        this.cases = InsideMain.class.getPackageName() + "." + cases;
    }

    /** With these on the class path, before all else. */
    Inside beside(List<Path> jars) {
        libraries.addAll(jars);
        return this;
    }

    /** With nothing else on the class path but what runs tests: what a framework finds there may change how it works. */
    Inside alone() {
        alone = true;
        return this;
    }

    /** With this option of the JVM. */
    Inside option(String option) {
        options.add(option);
        return this;
    }

    /**
     * With the class of tests compiled against those libraries first, because it is not compiled with this module.
     *
     * @param source its text
     */
    Inside compiled(String source) throws IOException {
        return compiled(cases.substring(cases.lastIndexOf('.') + 1), source);
    }

    /**
     * With a class that the tests need, which is not compiled with this module either.
     *
     * @param type its simple name
     */
    Inside compiled(String type, String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path file = Files.createDirectories(folder.resolve("source")).resolve(type + ".java");
        Files.writeString(file, source);
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-parameters",
                        "--release",
                        "17",
                        "-cp",
                        classPath(),
                        "-d",
                        classes.toString(),
                        file.toString());
        assertThat(errors).isZero();
        if (!libraries.contains(classes)) {
            libraries.add(classes);
        }
        return this;
    }

    /** On each JDK, with the agent. */
    Stream<DynamicNode> with(String settings) {
        return Jdks.each(jdk -> with(settings, jdk));
    }

    /** On the JDK that runs the tests, with the agent. */
    Stream<DynamicTest> withOnOwn(String settings) {
        return with(settings, Jdks.own());
    }

    /** On the newest JDK, with the agent: where what is below is tested on each. */
    Stream<DynamicTest> withOnNewest(String settings) {
        return with(settings, Jdks.newest());
    }

    private Stream<DynamicTest> with(String settings, Jdk jdk) {
        return tests(Host.on(jdk, folder).agent(settings).home(folder.resolve("home" + jdk.version())));
    }

    /** On each JDK, without the agent: what the tests expect is what the JDK does. */
    Stream<DynamicNode> without() {
        return Jdks.each(jdk -> tests(Host.on(jdk, folder)));
    }

    private Stream<DynamicTest> tests(Host host) {
        Path results = folder.resolve("results");
        Run run;
        List<InsideMain.Result> found;
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(results);
            run = host.option(options.toArray(new String[0]))
                    .arguments("-cp", classPath(), InsideMain.class.getName())
                    .arguments(cases, results.toString())
                    .run();
            found = Files.exists(results) ? InsideMain.read(results) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (InsideMain.Result result : found) {
            tests.add(dynamicTest(
                    result.name(), () -> assertThat(result.failure()).isEmpty()));
        }
        tests.add(dynamicTest("all ran, and nothing was said on stderr", () -> {
            assertThat(run.stderr()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(found).isNotEmpty();
        }));
        return tests.stream();
    }

    private String classPath() {
        StringBuilder path = new StringBuilder();
        for (Path library : libraries) {
            path.append(library).append(File.pathSeparator);
        }
        String own = System.getProperty("java.class.path");
        return path.append(alone ? onlyTesting(own) : own).toString();
    }

    private static String onlyTesting(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || TESTING.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
