package io.vritti.archive;

import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Deletes archived episodes for good. */
final class ForgettingArchived {

    private final String home;
    private final MemoryStore store;
    private final FileEpisodes episodes;
    private final Settling settling;
    private final Restored result = new Restored(new ArrayList<>(), new ArrayList<>());

    ForgettingArchived(String home, MemoryStore store, FileEpisodes episodes, Settling settling) {
        this.home = home;
        this.store = store;
        this.episodes = episodes;
        this.settling = settling;
    }

    Restored from(ArchiveFolder opened, Predicate<WholeEpisode> wanted) throws IOException {
        result.problems().addAll(opened.problems());
        settling.run(opened);
        for (ArchiveFile file : opened.manifest().files()) {
            if (file.home().equals(home)) {
                forget(file, wanted, opened);
            }
        }
        return result;
    }

    private void forget(ArchiveFile file, Predicate<WholeEpisode> wanted, ArchiveFolder opened) throws IOException {
        Set<String> gone = new HashSet<>();
        try {
            episodes.read(file, line -> true, result.problems(), chunk -> gone.addAll(forget(chunk, wanted)));
        } catch (ArchiveException e) {
            result.problems().add(e.getMessage());
            return;
        }
        if (!gone.isEmpty()) {
            settling.keep(file, line -> !gone.contains(EpisodeFileReader.idOf(line)), -1, opened);
        }
        result.restored().addAll(gone);
    }

    /** @return ids of the episodes that are gone from the shared store, too */
    private List<String> forget(List<WholeEpisode> chunk, Predicate<WholeEpisode> wanted) {
        List<WholeEpisode> forgotten = chunk.stream().filter(wanted).toList();
        if (!forgotten.isEmpty()) {
            store.archive().forgotten(forgotten);
        }
        return forgotten.stream().map(WholeEpisode::id).toList();
    }
}
