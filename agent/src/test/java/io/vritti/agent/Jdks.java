package io.vritti.agent;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JDKs to test on: those of {@code vritti.test.jdks}, else the one that runs the tests and its neighbours. */
final class Jdks {

    private static final int OLDEST = 17;

    private Jdks() {}

    /** One JDK of each version, oldest first. */
    static List<Jdk> all() throws IOException {
        TreeMap<Integer, Jdk> byVersion = new TreeMap<>();
        Path own = Path.of(System.getProperty("java.home"));
        byVersion.put(
                Runtime.version().feature(), new Jdk(own, Runtime.version().feature()));
        for (Path home : candidates(own)) {
            if (Files.isExecutable(home.resolve("bin/javac")) && Files.isRegularFile(home.resolve("release"))) {
                int version = version(home);
                if (version >= OLDEST) {
                    byVersion.putIfAbsent(version, new Jdk(home, version));
                }
            }
        }
        return List.copyOf(byVersion.values());
    }

    private static List<Path> candidates(Path own) throws IOException {
        String named = System.getProperty("vritti.test.jdks", "");
        List<Path> homes = new ArrayList<>();
        if (!named.isBlank()) {
            for (String home : named.split(File.pathSeparator)) {
                homes.add(Path.of(home));
            }
            return homes;
        }
        try (Stream<Path> neighbours = Files.list(own.getParent())) {
            neighbours.sorted().forEach(homes::add);
        }
        return homes;
    }

    private static int version(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(reader);
        }
        return Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", ""))
                .feature();
    }

    /** A JDK on this machine. */
    record Jdk(Path home, int version) {

        String tool(String name) {
            return home.resolve("bin").resolve(name).toString();
        }

        @Override
        public String toString() {
            return "JDK " + version;
        }
    }
}
