package io.vritti.archive;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An archive: a folder of compressed files with episodes that are out of the memory. Each step is on the disk before the next begins,
 * and an episode is deleted in one place only after it is whole in the other. So a command that is killed leaves each episode in one
 * place or in both, and the next command clears up.
 */
public final class Archive {

    private final Home home;
    private final File folder;
    private final MemoryStore store;
    private final String mark;
    private final WholeLine lines;
    private final FileEpisodes episodes;
    private final Settling settling;

    /** @param folder holds the files and is made with the first of them; {@link #folder(Settings, Home)} tells the one that is set */
    public Archive(Home home, File folder, MemoryStore store) {
        this.home = home;
        this.folder = folder.getAbsoluteFile();
        this.store = store;
        this.mark = HomeMark.of(home);
        this.lines = new WholeLine(new Redactor(home.secret()));
        this.episodes = new FileEpisodes(this.folder, lines);
        this.settling = new Settling(this.folder, mark, store, episodes);
    }

    /** The folder that {@code vritti.archive.folder} names; {@code archive} in the home if it is not set. */
    public static File folder(Settings settings, Home home) {
        return ArchiveFolders.current(settings, home);
    }

    /**
     * Archives episodes, and with them those that an earlier version only marked. An episode that changes meanwhile stays in the memory.
     *
     * @param episodeIds whole ids
     * @throws IOException if the archive cannot be written or another command works on it; nothing is lost then
     */
    public PutAway put(Collection<String> episodeIds) throws IOException {
        PutAway result = new PutAway(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> wanted = new LinkedHashSet<>(episodeIds);
        wanted.addAll(store.archive().flagged());
        try (ArchiveFolder opened = new ArchiveFolder(home, folder)) {
            remember();
            settling.run(opened);
            new PuttingAway(folder, mark, store, settling).run(List.copyOf(wanted), opened, result);
            compact(opened);
        }
        return result;
    }

    private void remember() throws ArchiveException {
        try {
            ArchiveFolders.remember(home, folder);
        } catch (IOException e) {
            throw new ArchiveException(
                    home.archiveFolders() + " cannot be written (" + e.getMessage()
                            + "): nothing was put away; make room in the home, and try again",
                    e);
        }
    }

    private void compact(ArchiveFolder opened) {
        try {
            new Compaction(folder, mark, lines).run(opened);
        } catch (IOException noRoom) {
            // What was asked for is done; small files become one another time.
        }
    }

    /**
     * Restores every episode of this home.
     *
     * @param ofAnyHome whether episodes of other homes are restored, too: of a copy, or of a home that is gone
     */
    public Restored restoreAll(boolean ofAnyHome) throws IOException {
        return restore(id -> true, ofAnyHome);
    }

    /**
     * Restores episodes as they were, unites each with the episode of the same id if the memory has one, and removes them from the
     * archive if that can be written.
     *
     * @param wanted selects episodes by their ids
     * @param ofAnyHome whether those of other homes are restored, too
     * @throws IOException if another command works on the archive, or others could have written it
     */
    public Restored restore(Predicate<String> wanted, boolean ofAnyHome) throws IOException {
        if (!folder.isDirectory()) {
            return new Restored(List.of(), List.of());
        }
        BringingBack back = new BringingBack(
                folder,
                store,
                episodes,
                settling,
                file -> ofAnyHome || file.home().equals(mark),
                wanted);
        if (!folder.canWrite()) {
            return back.fromReadOnly(mark);
        }
        try (ArchiveFolder opened = new ArchiveFolder(home, folder)) {
            return back.from(opened);
        }
    }

    /**
     * Deletes archived episodes for good, here and in a shared store.
     *
     * @param wanted selects the episodes
     * @return the ids of those that are gone, and the files that could not be read and may still hold some
     */
    public Restored forget(Predicate<WholeEpisode> wanted) throws IOException {
        if (!folder.isDirectory()) {
            return new Restored(List.of(), List.of());
        }
        try (ArchiveFolder opened = new ArchiveFolder(home, folder)) {
            return new ForgettingArchived(mark, store, episodes, settling).from(opened, wanted);
        }
    }
}
