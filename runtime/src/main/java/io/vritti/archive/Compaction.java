package io.vritti.archive;

import io.vritti.store.WholeEpisode;
import io.vritti.transfer.Malformed;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins small files into one. Otherwise retention, which archives once a day, would leave as many files as days. */
final class Compaction {

    /** The number of small files that are joined; with one a day that is every two weeks or so. */
    private static final int MOST_SMALL = 16;

    /** The size of files that are not joined any more: about 20,000 episodes. */
    private static final long SMALL_BYTES = 4L << 20;

    private final File folder;
    private final String home;
    private final WholeLine lines;

    Compaction(File folder, String home, WholeLine lines) {
        this.folder = folder;
        this.home = home;
        this.lines = lines;
    }

    void run(ArchiveFolder opened) throws IOException {
        List<ArchiveFile> small = new ArrayList<>(opened.manifest().files());
        small.removeIf(file ->
                file.bytes() >= SMALL_BYTES || file.unsettled() || !file.home().equals(home));
        if (small.size() > MOST_SMALL) {
            List<ArchiveFile> sound = new ArrayList<>();
            Set<String> twice = twice(small, sound);
            if (sound.size() > 1) {
                opened.change(opened.manifest().replaced(sound, united(sound, twice)));
            }
        }
    }

    /**
     * Ids that several lines have: an episode that was put away, failed again and was put away again.
     *
     * @param sound gets those files that can be read
     */
    private Set<String> twice(List<ArchiveFile> files, List<ArchiveFile> sound) throws IOException {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (ArchiveFile file : files) {
            try (EpisodeFileReader reader = new EpisodeFileReader(folder, file)) {
                for (String line = reader.next(); line != null; line = reader.next()) {
                    String id = EpisodeFileReader.idOf(line);
                    if (!once.add(id)) {
                        twice.add(id);
                    }
                }
                sound.add(file);
            } catch (ArchiveException damaged) {
                // It stays as it is, for whoever repairs it; the command that needs it names it.
                continue;
            }
        }
        return twice;
    }

    private ArchiveFile united(List<ArchiveFile> files, Set<String> twice) throws IOException {
        Map<String, WholeEpisode> several = new HashMap<>();
        try (EpisodeFileWriter writer = new EpisodeFileWriter(folder, home)) {
            for (ArchiveFile file : files) {
                try (EpisodeFileReader reader = new EpisodeFileReader(folder, file)) {
                    for (String line = reader.next(); line != null; line = reader.next()) {
                        if (!twice.contains(EpisodeFileReader.idOf(line)) || !unite(line, several)) {
                            writer.add(line);
                        }
                    }
                }
            }
            for (WholeEpisode whole : several.values()) {
                writer.add(WholeLine.of(whole, home));
            }
            return writer.finish(false, System.currentTimeMillis());
        }
    }

    /** @return false if the line cannot be read; it is then kept unchanged */
    private boolean unite(String line, Map<String, WholeEpisode> several) {
        try {
            WholeEpisode whole = lines.read(line);
            several.merge(whole.id(), whole, WholeEpisode::unitedWith);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }
}
