package io.vritti.archive;

import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Makes sure that each episode is in one place, after an interrupted command left some in both. */
final class Settling {

    private final File folder;
    private final String home;
    private final MemoryStore store;
    private final FileEpisodes episodes;

    Settling(File folder, String home, MemoryStore store, FileEpisodes episodes) {
        this.folder = folder;
        this.home = home;
        this.store = store;
        this.episodes = episodes;
    }

    /** Removes archived copies of episodes that are in the memory as well, if the memory has all that the copy has. */
    void run(ArchiveFolder opened) throws IOException {
        for (ArchiveFile file : opened.manifest().files()) {
            if (file.unsettled() && file.home().equals(home)) {
                settle(file, opened);
            }
        }
    }

    private void settle(ArchiveFile file, ArchiveFolder opened) throws IOException {
        Set<String> copies = new HashSet<>();
        try {
            episodes.read(file, line -> true, new ArrayList<>(), chunk -> copies.addAll(copies(chunk)));
        } catch (ArchiveException damaged) {
            // Named by the command that needs it.
            return;
        }
        keep(file, line -> !copies.contains(EpisodeFileReader.idOf(line)), -1, opened);
    }

    private List<String> copies(List<WholeEpisode> archived) {
        Map<String, WholeEpisode> here = new HashMap<>();
        store.archive()
                .whole(archived.stream().map(WholeEpisode::id).toList())
                .forEach(whole -> here.put(whole.id(), whole));
        return archived.stream()
                .filter(whole ->
                        here.containsKey(whole.id()) && here.get(whole.id()).includes(whole))
                .map(WholeEpisode::id)
                .toList();
    }

    /** Leaves nothing of a file. */
    void drop(ArchiveFile file, ArchiveFolder opened) throws IOException {
        opened.change(opened.manifest().replaced(List.of(file), null));
    }

    /**
     * Leaves of a file only some lines, or nothing of it.
     *
     * @param known how many these are, or -1
     */
    void keep(ArchiveFile file, Predicate<String> kept, long known, ArchiveFolder opened) throws IOException {
        if (known == file.episodes()) {
            opened.change(opened.manifest().changed(file.unsettled(false)));
            return;
        }
        ArchiveFile rest = null;
        try (EpisodeFileReader reader = new EpisodeFileReader(folder, file);
                EpisodeFileWriter writer = new EpisodeFileWriter(folder, file.home())) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                if (kept.test(line)) {
                    writer.add(line);
                }
            }
            if (writer.episodes() == file.episodes()) {
                opened.change(opened.manifest().changed(file.unsettled(false)));
                return;
            }
            if (writer.episodes() > 0) {
                rest = writer.finish(false, System.currentTimeMillis());
            }
        }
        opened.change(opened.manifest().replaced(List.of(file), rest));
    }
}
