package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The soak does the same for longer, in 64 MiB (docs/soak.md). */
class SmallHeapTest {

    private static final int FEW = 10;

    /** Held whole, with outputs that wait to be written, they would take more than twice the heap of the JVM. */
    private static final int MANY = 1_500;

    /** 2 MiB of states in a heap of this size; the rest are hashes of all, caches of the store, and what the JVM loads on the way. */
    private static final long MOST_KIB = 5 * 1024;

    @TempDir
    Path folder;

    @Test
    void many_failures_take_no_more_of_a_small_heap_than_a_few_and_each_is_known_in_the_next_jvm() throws Exception {
        List<String> few = run("fail", "few", FEW);
        List<String> many = run("fail", "many", MANY);
        assertThat(many).startsWith("vetoed 10").endsWith("ok");
        assertThat(kib(many) - kib(few)).isLessThan(MOST_KIB);

        List<String> knowingFew = run("know", "few", FEW);
        List<String> knowingMany = run("know", "many", MANY);
        assertThat(knowingMany)
                .startsWith("newest known true", "oldest known true")
                .endsWith("ok");
        assertThat(kib(knowingMany) - kib(knowingFew)).isLessThan(MOST_KIB);
    }

    private static long kib(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("KiB "))
                .mapToLong(line -> Long.parseLong(line.substring(4)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> run(String what, String home, int failures) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                new File(System.getProperty("java.home"), "bin/java").getPath(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                what,
                folder.resolve(home).toString(),
                Integer.toString(failures)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader()
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
