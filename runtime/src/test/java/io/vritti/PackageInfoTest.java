package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each package says what it is for, and each room of the runtime says which rooms it may use. */
class PackageInfoTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..");
    private static final Path RUNTIME = ROOT.resolve("runtime/src/main/java");
    private static final Path AGENT = ROOT.resolve("agent/src/main/java");

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        assertThat(packages(RUNTIME))
                .hasSizeGreaterThan(30)
                .allSatisfy(folder -> assertThat(info(folder)).startsWith("/**"));
        assertThat(packages(AGENT))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(info(folder)).startsWith("/**"));
    }

    @Test
    void every_room_says_which_rooms_it_may_use() throws IOException {
        assertThat(packages(RUNTIME))
                .allSatisfy(folder ->
                        assertThat(info(folder)).as(folder.toString()).containsPattern("\\bmay\\s+(\\* )?use\\b"));
    }

    private static String info(Path folder) throws IOException {
        Path file = folder.resolve("package-info.java");
        assertThat(file).exists();
        return Files.readString(file);
    }

    /** Folders that hold a class. */
    private static List<Path> packages(Path root) throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> folders.add(file.getParent()));
        }
        return List.copyOf(folders);
    }
}
