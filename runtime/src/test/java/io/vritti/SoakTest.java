package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of the soak: 16 threads in a heap of 64 MiB. Longer with {@code -Dvritti.soak.seconds=600}; it prints what it
 * measured, which docs/soak.md keeps.
 */
class SoakTest {

    private static final int HEAP = 1;
    private static final int THREADS = 3;
    private static final int DESCRIPTORS = 4;

    /** Caches of the store and of the redactor fill while it runs; what grows with the failures would take much more. */
    private static final long MOST_GROWTH_KIB = 10 * 1024;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void heap_threads_and_descriptors_stay_where_they_are_and_no_call_of_the_host_fails() throws Exception {
        List<String> said = run(Long.getLong("vritti.soak.seconds", 10));
        assertThat(said.get(said.size() - 1)).startsWith("host_failures 0 ");
        List<long[]> samples = said.stream()
                .filter(line -> line.matches("[0-9 ]+"))
                .map(line ->
                        Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray())
                .toList();
        long[] half = samples.get(samples.size() / 2);
        long[] last = samples.get(samples.size() - 1);
        assertThat(last[HEAP] - half[HEAP]).isLessThan(MOST_GROWTH_KIB);
        assertThat(last[THREADS]).isLessThanOrEqualTo(half[THREADS] + 2);
        assertThat(last[DESCRIPTORS]).isLessThanOrEqualTo(half[DESCRIPTORS] + 2);
    }

    private List<String> run(long seconds) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                new File(System.getProperty("java.home"), "bin/java").getPath(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Soak.class.getName(),
                folder.toString(),
                Long.toString(seconds),
                "16"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader()
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
        lines.forEach(System.out::println);
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
