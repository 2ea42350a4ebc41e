package io.vritti.it.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk that fills up, for tests of what happens then. */
class SmallDiskIT {

    @TempDir
    private Path folder;

    @Test
    void it_is_full_when_it_is_full() throws Exception {
        assumeThat(SmallDisk.isPossible()).as("namespaces of one's own").isTrue();
        List<String> filling = List.of("sh", "-c", "head -c 3000000 /dev/zero > \"$0/file\"", folder.toString());
        Process process = new ProcessBuilder(new SmallDisk(folder, 1).with(filling))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).contains("No space left on device");
        assertThat(folder.resolve("file")).as("seen by that program only").doesNotExist();
    }
}
