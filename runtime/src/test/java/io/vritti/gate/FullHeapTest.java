package io.vritti.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullHeapTest {

    @TempDir
    File folder;

    @Test
    void memory_is_given_back_while_the_heap_is_nearly_full_and_nothing_is_forgotten() throws Exception {
        Process process = new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullHeap.class.getName(),
                        new File(folder, "home").getPath())
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader()
                .lines()
                .filter(line -> line.matches("(held|given back|still known|held again) .*|.*Error.*"))
                .toList();
        assertThat(said).containsExactly("held 2000", "given back true", "still known true", "held again true");
        assertThat(process.waitFor()).isZero();
    }
}
