package io.vritti;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.home.Home;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ScarceDescriptorsTest {

    private static final int LIMIT = 400;

    @TempDir
    File folder;

    @Test
    void near_the_limit_of_open_files_the_store_holds_none_and_nothing_is_forgotten() throws Exception {
        File home = new File(folder, "home");
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -n " + LIMIT + "; exec \"$0\" \"$@\"",
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScarceDescriptors.class.getName(),
                        home.getPath(),
                        Integer.toString(LIMIT))
                .redirectErrorStream(true)
                .start();
        List<String> said = process.inputReader()
                .lines()
                .filter(line -> line.matches(".*(before|limit|known|closed|again) .*|.*(Error|Exception).*"))
                .toList();
        assertThat(said)
                .containsExactly(
                        "open before true",
                        "closed at the limit true",
                        "still known true",
                        "still closed true",
                        "open again true");
        assertThat(process.waitFor()).isZero();
        try (MemoryStore store = EmbeddedStore.open(Home.at(home), warning -> {})) {
            assertThat(store.episodes(EpisodeQuery.newest(10)))
                    .extracting(episode -> episode.call().action().value())
                    .contains("cat missing-1.txt", "cat missing-2.txt", "cat missing-4.txt");
        }
    }
}
