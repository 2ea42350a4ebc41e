package io.vritti.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.store.Change;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    private File temporary;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void episodes_go_to_the_folder_that_is_set_and_are_found_wherever_they_went() throws IOException {
        Home home = Home.at(new File(temporary, "home"));
        File set = new File(temporary, "disk/cold");
        try (MemoryStore store = EmbeddedStore.open(home, warnings::add)) {
            List<String> ids = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                Change.FailureAdded failed = new WholeEpisodes(n).failed(n, 1, 1, WholeEpisodes.NOON_MILLIS);
                store.apply(List.of(failed));
                ids.add(failed.episode().id());
            }
            new Archives(settings(home, null), home, store).current().put(List.of(ids.get(0)));
            new Archives(settings(home, set), home, store).current().put(List.of(ids.get(1)));
            new Archive(home, new File(temporary, "usb"), store).put(List.of(ids.get(2)));

            assertThat(new File(home.folder(), "archive/manifest.json")).isFile();
            assertThat(new File(set, "manifest.json")).isFile();
            Archives later = new Archives(settings(home, null), home, store);
            ArchiveSearch search = later.search(line -> true, episode -> true);
            assertThat(search.problems()).isEmpty();
            assertThat(search.found()).extracting(found -> found.whole().id()).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(search.found()).allSatisfy(found -> {
                assertThat(found.whole().episode().archived()).isTrue();
                assertThat(found.file()).isFile();
            });
            assertThat(later.restore(id -> true).restored()).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(warnings).isEmpty();
    }

    private static Settings settings(Home home, File folder) {
        Properties properties = new Properties();
        properties.setProperty("vritti.home", home.folder().getPath());
        if (folder != null) {
            properties.setProperty("vritti.archive.folder", folder.getPath());
        }
        return Settings.load(null, properties, Map.of());
    }
}
