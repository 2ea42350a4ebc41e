package io.vritti.archive;

import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes episodes into the memory, and then takes them out of their files. */
final class BringingBack {

    private final File folder;
    private final MemoryStore store;
    private final FileEpisodes episodes;
    private final Settling settling;

    /** Accepts the files of the homes whose episodes are restored. */
    private final Predicate<ArchiveFile> ours;

    /** Accepts the ids of the episodes that are restored. */
    private final Predicate<String> wanted;

    private final Restored result = new Restored(new ArrayList<>(), new ArrayList<>());

    BringingBack(
            File folder,
            MemoryStore store,
            FileEpisodes episodes,
            Settling settling,
            Predicate<ArchiveFile> ours,
            Predicate<String> wanted) {
        this.folder = folder;
        this.store = store;
        this.episodes = episodes;
        this.settling = settling;
        this.ours = ours;
        this.wanted = wanted;
    }

    Restored from(ArchiveFolder opened) throws IOException {
        result.problems().addAll(opened.problems());
        onFullDisk(() -> settling.run(opened), result.problems());
        for (ArchiveFile file : opened.manifest().files()) {
            if (ours.test(file)) {
                restore(file, opened);
            }
        }
        return result;
    }

    /** @param mark of the home: whose a file is taken for that does not say */
    Restored fromReadOnly(String mark) throws IOException {
        ArchiveFolder.trust(folder);
        for (ArchiveFile file : new Unlisted(folder, mark, result.problems())
                .addedTo(Manifest.read(folder))
                .files()) {
            if (ours.test(file) && holds(file)) {
                putBack(file, new LinkedHashSet<>());
            }
        }
        return result;
    }

    private void restore(ArchiveFile file, ArchiveFolder opened) throws IOException {
        if (!holds(file)) {
            return;
        }
        if (!file.unsettled()) {
            onFullDisk(() -> opened.change(opened.manifest().changed(file.unsettled(true))), new ArrayList<>());
        }
        Set<String> back = new LinkedHashSet<>();
        long lines;
        try {
            lines = putBack(file, back);
        } catch (ArchiveException damaged) {
            result.problems().add(damaged.getMessage());
            return;
        }
        // What is back is on the disk: only now may the file lose it.
        if (back.size() == lines) {
            onFullDisk(() -> settling.drop(file, opened), result.problems());
        } else {
            onFullDisk(
                    () -> settling.keep(file, line -> !back.contains(EpisodeFileReader.idOf(line)), -1, opened),
                    result.problems());
        }
    }

    /** A change of the folder. */
    private interface Change {
        void make() throws IOException;
    }

    /**
     * Episodes come back though the folder cannot be changed: they are then in both places, and who brings them back once more finds
     * that they are the same.
     */
    private void onFullDisk(Change change, List<String> problems) {
        try {
            change.make();
        } catch (IOException e) {
            problems.add(folder + " cannot be changed (" + e.getMessage() + "): what came back is still there, too");
        }
    }

    /** @return whether the file can be read and has any of these episodes */
    private boolean holds(ArchiveFile file) throws IOException {
        try (EpisodeFileReader reader = new EpisodeFileReader(folder, file)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                if (wanted.test(EpisodeFileReader.idOf(line))) {
                    return true;
                }
            }
            return false;
        } catch (ArchiveException e) {
            result.problems().add(e.getMessage());
            return false;
        }
    }

    /**
     * @param back gets the ids of the episodes that were restored
     * @return how many lines the file has
     */
    private long putBack(ArchiveFile file, Set<String> back) throws IOException {
        long lines =
                episodes.read(file, line -> wanted.test(EpisodeFileReader.idOf(line)), result.problems(), chunk -> {
                    Set<String> these = new HashSet<>(store.archive().putBack(chunk));
                    back.addAll(these);
                    chunk.stream()
                            .map(WholeEpisode::id)
                            .filter(id -> !these.contains(id))
                            .forEach(id -> result.problems()
                                    .add(id + " stays in " + folder + ": the memory has another episode of this id, or"
                                            + " one that cannot be read as a whole"));
                });
        result.restored().addAll(back);
        return lines;
    }
}
