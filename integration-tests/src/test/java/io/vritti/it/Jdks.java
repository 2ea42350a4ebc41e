package io.vritti.it;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The JDKs to test on: those of {@code vritti.test.jdks}, else the one that runs the tests and its newest neighbour. */
final class Jdks {

    private static final int OLDEST = 17;

    private Jdks() {}

    /** Oldest first; at least the one that runs the tests. */
    static List<Jdk> all() {
        String named = System.getProperty("vritti.test.jdks", "");
        if (!named.isBlank()) {
            return Stream.of(named.split(File.pathSeparator))
                    .map(home -> new Jdk(Path.of(home), version(Path.of(home))))
                    .toList();
        }
        Jdk newest = neighbours().stream()
                .filter(jdk -> jdk.version() > own().version())
                .max(Comparator.comparingInt(Jdk::version))
                .orElse(own());
        return newest.equals(own()) ? List.of(own()) : List.of(own(), newest);
    }

    /** The one that runs the tests. */
    static Jdk own() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    static Jdk newest() {
        return all().get(all().size() - 1);
    }

    /** The same tests once for each JDK. */
    static Stream<DynamicNode> each(Function<Jdk, Stream<? extends DynamicNode>> tests) {
        return all().stream().map(jdk -> DynamicContainer.dynamicContainer(jdk.toString(), tests.apply(jdk)));
    }

    private static List<Jdk> neighbours() {
        List<Jdk> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(own().home().getParent())) {
            for (Path home : folders.sorted().toList()) {
                if (Files.isExecutable(home.resolve("bin/javac")) && Files.isRegularFile(home.resolve("release"))) {
                    found.add(new Jdk(home, version(home)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.removeIf(jdk -> jdk.version() < OLDEST);
        return found;
    }

    private static int version(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }
}
