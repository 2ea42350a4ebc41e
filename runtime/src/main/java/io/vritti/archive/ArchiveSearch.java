package io.vritti.archive;

import io.vritti.home.Home;
import io.vritti.redact.Redactor;
import io.vritti.store.WholeEpisode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds episodes in archives, and changes nothing there. */
public final class ArchiveSearch {

    /** How often the files are read anew because another command changed them meanwhile; such a command takes seconds. */
    private static final int ATTEMPTS = 3;

    private final Home home;
    private final boolean ofAnyHome;
    private final Predicate<String> ofLines;
    private final Predicate<WholeEpisode> wanted;
    private final Map<String, ArchivedEpisode> found = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * @param ofLines tells from a line's text whether it is worth parsing
     * @param wanted selects the episodes
     */
    ArchiveSearch(Home home, boolean ofAnyHome, Predicate<String> ofLines, Predicate<WholeEpisode> wanted) {
        this.home = home;
        this.ofAnyHome = ofAnyHome;
        this.ofLines = ofLines;
        this.wanted = wanted;
    }

    /** The episodes, each once; one that was archived twice is the union of both. */
    public List<ArchivedEpisode> found() {
        return List.copyOf(found.values());
    }

    /** The files and lines that could not be read, a sentence for each that names the file. */
    public List<String> problems() {
        return problems;
    }

    void in(File folder) throws IOException {
        if (!folder.isDirectory()) {
            return;
        }
        ArchiveFolder.trust(folder);
        String mark = HomeMark.of(home);
        FileEpisodes episodes = new FileEpisodes(folder, new WholeLine(new Redactor(home.secret())));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Manifest manifest = Manifest.read(folder);
            Map<String, ArchivedEpisode> here = new LinkedHashMap<>();
            List<String> unread = new ArrayList<>();
            for (ArchiveFile file : new Unlisted(folder, mark, new ArrayList<>())
                    .addedTo(manifest)
                    .files()) {
                if (ofAnyHome || file.home().equals(mark)) {
                    read(new File(folder, file.name()), file, episodes, here, unread);
                }
            }
            if (attempt == ATTEMPTS || Manifest.read(folder).files().equals(manifest.files())) {
                here.forEach((id, episode) -> found.merge(id, episode, ArchiveSearch::united));
                problems.addAll(unread);
                return;
            }
        }
    }

    private void read(
            File at, ArchiveFile file, FileEpisodes episodes, Map<String, ArchivedEpisode> into, List<String> unread)
            throws IOException {
        try {
            episodes.read(
                    file,
                    ofLines,
                    unread,
                    chunk -> chunk.stream()
                            .map(whole -> whole.archived(true))
                            .filter(wanted)
                            .forEach(whole ->
                                    into.merge(whole.id(), new ArchivedEpisode(whole, at), ArchiveSearch::united)));
        } catch (ArchiveException e) {
            unread.add(e.getMessage());
        }
    }

    private static ArchivedEpisode united(ArchivedEpisode one, ArchivedEpisode other) {
        return new ArchivedEpisode(one.whole().unitedWith(other.whole()), other.file());
    }
}
