package io.vritti.archive;

import io.vritti.config.Settings;
import io.vritti.episode.EpisodeId;
import io.vritti.home.Home;
import io.vritti.store.EpisodeQuery;
import io.vritti.store.MemoryStore;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All archive folders of a home: the current one, and those that were set before. */
public final class Archives {

    private final Home home;
    private final MemoryStore store;
    private final File current;
    private final List<File> folders;
    private final boolean ofAnyHome;

    public Archives(Settings settings, Home home, MemoryStore store) throws IOException {
        this(home, store, ArchiveFolders.current(settings, home), ArchiveFolders.of(settings, home), false);
    }

    private Archives(Home home, MemoryStore store, File current, List<File> folders, boolean ofAnyHome) {
        this.home = home;
        this.store = store;
        this.current = current;
        this.folders = folders;
        this.ofAnyHome = ofAnyHome;
    }

    /**
     * An archive of one folder alone, with everything in it: also episodes of another home, or of this one before it was lost.
     *
     * @throws ArchiveException if there is no such folder
     */
    public static Archives in(File folder, Home home, MemoryStore store) throws IOException {
        File absolute = folder.getAbsoluteFile();
        if (!absolute.isDirectory()) {
            throw new ArchiveException(folder + " is no folder; name the one that holds a " + Manifest.NAME);
        }
        if (!ArchiveFolder.isOne(absolute)) {
            throw new ArchiveException(
                    "nothing was put away into " + folder + "; name the folder that holds a " + Manifest.NAME);
        }
        return new Archives(home, store, absolute, List.of(absolute), true);
    }

    /** The folder that episodes are archived in now. */
    public File folder() {
        return current;
    }

    /** Folders in which episodes of this home were put away, and which are not there now: moved, deleted, or on a disk that is not in. */
    public List<File> missing() throws IOException {
        return ofAnyHome
                ? List.of()
                : ArchiveFolders.used(home).stream()
                        .filter(folder -> !folder.isDirectory())
                        .toList();
    }

    /** The archive that episodes go to now, as the settings say. */
    public Archive current() {
        return new Archive(home, current, store);
    }

    /** Restores from every folder, as {@link Archive#restore} does from one. */
    public Restored restore(Predicate<String> wanted) throws IOException {
        Restored all = new Restored(List.of(), List.of());
        for (File folder : there()) {
            all = all.plus(new Archive(home, folder, store).restore(wanted, ofAnyHome));
        }
        return all;
    }

    /** The folders that are there; a search makes none. */
    private List<File> there() {
        return folders.stream().filter(File::isDirectory).toList();
    }

    /** Forgets in every folder, as {@link Archive#forget} does in one. */
    public Restored forget(Predicate<WholeEpisode> wanted) throws IOException {
        Restored all = new Restored(List.of(), List.of());
        for (File folder : there()) {
            all = all.plus(new Archive(home, folder, store).forget(wanted));
        }
        return all;
    }

    /** Finds the archived episodes whose ids begin like this. */
    public ArchiveSearch byId(String beginning) throws IOException {
        String begins = whole(beginning);
        return search(line -> EpisodeFileReader.idOf(line).startsWith(begins), whole -> true);
    }

    /** Finds the archived episodes that fit a query, the newest first, at most as many as it asks for. */
    public ArchiveSearch fitting(EpisodeQuery query) throws IOException {
        ArchiveFilter filter = new ArchiveFilter(query);
        return search(line -> true, whole -> filter.test(whole.episode()));
    }

    /**
     * Finds archived episodes by their ids or by unambiguous beginnings of them, in one reading of all files.
     *
     * @return the whole id of each beginning; a beginning that was not found is absent
     * @throws ArchiveException if one is not found and may be in a file that cannot be read; the message names that file
     */
    public Map<String, String> putAway(Collection<String> beginnings) throws IOException {
        Map<String, Set<String>> ids = new HashMap<>();
        beginnings.forEach(one -> ids.put(whole(one), new HashSet<>()));
        List<String> parts = ids.keySet().stream()
                .filter(one -> one.length() < EpisodeId.LENGTH)
                .toList();
        ArchiveSearch search = search(
                line -> {
                    String id = EpisodeFileReader.idOf(line);
                    ids.computeIfPresent(id, (same, found) -> with(id, found));
                    parts.stream()
                            .filter(id::startsWith)
                            .forEach(part -> ids.get(part).add(id));
                    return false;
                },
                whole -> false);
        Map<String, String> found = new HashMap<>();
        for (String one : beginnings) {
            Set<String> of = ids.get(whole(one));
            if (of.size() == 1) {
                found.put(one, of.iterator().next());
            }
        }
        if (!found.keySet().containsAll(beginnings) && !search.problems().isEmpty()) {
            throw new ArchiveException(String.join("; ", search.problems()));
        }
        return found;
    }

    private static Set<String> with(String id, Set<String> found) {
        found.add(id);
        return found;
    }

    private static String whole(String beginning) {
        return beginning.startsWith(EpisodeId.PREFIX) ? beginning : EpisodeId.PREFIX + beginning;
    }

    /** Finds the archived episodes that the predicate accepts. */
    public ArchiveSearch matching(Predicate<WholeEpisode> wanted) throws IOException {
        return search(line -> true, wanted);
    }

    /** Those of the given signatures that an archived episode has; all of them if a file cannot be read. */
    public Set<String> signatures(Set<String> among) {
        Set<String> found = new HashSet<>();
        try {
            ArchiveSearch search = search(line -> noted(WholeLine.signatureOf(line), found), whole -> false);
            if (!search.problems().isEmpty()) {
                return among;
            }
        } catch (IOException unreadable) {
            return among;
        }
        found.retainAll(among);
        return found;
    }

    /** @return false, so that the rest of the line is not read */
    private static boolean noted(String signature, Set<String> found) {
        found.add(signature);
        return false;
    }

    /** Reads every archive file and finds the episodes that are wanted; makes no files. */
    ArchiveSearch search(Predicate<String> lines, Predicate<WholeEpisode> wanted) throws IOException {
        ArchiveSearch search = new ArchiveSearch(home, ofAnyHome, lines, wanted);
        for (File folder : folders) {
            search.in(folder);
        }
        return search;
    }
}
