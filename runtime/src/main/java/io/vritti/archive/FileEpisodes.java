package io.vritti.archive;

import io.vritti.store.WholeEpisode;
import io.vritti.transfer.Malformed;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads the episodes of files in a folder. */
final class FileEpisodes {

    private final File folder;
    private final WholeLine lines;

    FileEpisodes(File folder, WholeLine lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /**
     * Hands over the episodes of a file, as many at once as one transaction takes.
     *
     * @param ofLines says of a line whether it is worth reading
     * @param problems gets what is wrong with lines that are none
     * @return how many lines it has
     * @throws ArchiveException if the file is damaged; what came before is handed over by then
     */
    long read(ArchiveFile file, Predicate<String> ofLines, List<String> problems, Consumer<List<WholeEpisode>> taker)
            throws IOException {
        List<WholeEpisode> chunk = new ArrayList<>();
        long number = 0;
        try (EpisodeFileReader reader = new EpisodeFileReader(folder, file)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                number++;
                if (ofLines.test(line)) {
                    read(line, number, file, chunk, problems);
                }
                if (chunk.size() >= Chunks.EPISODES) {
                    taker.accept(List.copyOf(chunk));
                    chunk.clear();
                }
            }
        }
        if (!chunk.isEmpty()) {
            taker.accept(chunk);
        }
        return number;
    }

    private void read(String line, long number, ArchiveFile file, List<WholeEpisode> into, List<String> problems) {
        try {
            into.add(lines.read(line));
        } catch (Malformed e) {
            problems.add(new File(folder, file.name()) + ", line " + number + ": " + e.getMessage());
        }
    }
}
