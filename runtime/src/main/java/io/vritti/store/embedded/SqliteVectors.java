package io.vritti.store.embedded;

import io.vritti.embed.ModelVector;
import io.vritti.episode.Episode;
import io.vritti.store.VectorStore;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The vectors of the home's database, and the index of their codes: opened with the first search, and brought up to date with
 * each.
 */
final class SqliteVectors implements VectorStore {

    /** facts.md §2.3: with so many looked at again in full, 998 of 1,000 of the ten nearest are found. */
    private static final int LEAST_RESCORED = 100;

    private static final int EPISODES_A_RESCORED = 2_000;

    /** Rows read in one go, between which others may use the database. */
    private static final int ROWS_A_READ = 4_096;

    /** The file is written again when it lacks so many. */
    private static final int UNWRITTEN = 2_000;

    private final CurrentDatabase current;
    private final QuantizedVectorFile file;
    private final Consumer<String> warnings;
    private QuantizedVectorIndex index;
    private long memory;
    private int written;

    SqliteVectors(CurrentDatabase current, QuantizedVectorFile file, Consumer<String> warnings) {
        this.current = current;
        this.file = file;
        this.warnings = warnings;
    }

    @Override
    public List<Episode> withoutVector(int limit) {
        return current.read(tables -> {
            List<Episode> episodes = new ArrayList<>();
            for (long id : tables.vectors().withoutVector(limit)) {
                tables.episodes().byNumber(id).ifPresent(episodes::add);
            }
            return episodes;
        });
    }

    @Override
    public void put(String space, List<EpisodeVector> vectors) {
        if (vectors.isEmpty()) {
            return;
        }
        current.write(tables -> {
            for (EpisodeVector vector : vectors) {
                tables.vectors().put(space, vector);
            }
            return null;
        });
    }

    @Override
    public synchronized List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo, int most) {
        follow();
        Optional<QuantizedVectorIndex.Part> part =
                current.read(tables -> tables.vectors().part(query.model(), space));
        if (part.isEmpty()) {
            return List.of();
        }
        int rescored = Math.max(Math.max(LEAST_RESCORED, most), index.count(part.get()) / EPISODES_A_RESCORED);
        int[] rows = index.nearest(part.get(), query.values(), rescored);
        List<Neighbour> found = current.read(tables -> rescore(tables.vectors(), rows, query));
        if (archivedToo) {
            found.addAll(current.read(tables -> tables.vectors().archived(part.get(), query.values())));
        }
        found.sort(Comparator.comparingDouble(Neighbour::similarity).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    @Override
    public List<Neighbour> similarities(String space, ModelVector query, List<String> episodeIds) {
        return current.read(tables -> {
            List<Neighbour> found = new ArrayList<>();
            Optional<QuantizedVectorIndex.Part> part = tables.vectors().part(query.model(), space);
            for (String id : part.isEmpty() ? List.<String>of() : episodeIds) {
                tables.vectors().similarity(part.get(), id, query.values()).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public long waiting() {
        return current.read(tables -> tables.vectors().waiting());
    }

    @Override
    public void shown(List<String> episodeIds) {
        if (!episodeIds.isEmpty()) {
            current.write(tables -> {
                for (String id : episodeIds) {
                    tables.vectors().shown(EpisodeNumber.number(id));
                    tables.uses().used(EpisodeNumber.number(id), System.currentTimeMillis());
                }
                return null;
            });
        }
    }

    @Override
    public long timesShown(String episodeId) {
        return current.read(tables -> tables.vectors().timesShown(EpisodeNumber.number(episodeId)));
    }

    /** Nothing of what was forgotten stays in the file of codes; it is made again. */
    synchronized void forgotten() {
        file.delete();
        index = null;
    }

    private void follow() {
        long now = current.read(tables -> tables.vectors().memory());
        if (index == null || now != memory) {
            memory = now;
            index = file.read(now);
            written = index.count();
        }
        int before;
        do {
            before = index.lastRow();
            current.read(tables -> {
                tables.vectors().addSince(index, ROWS_A_READ);
                return null;
            });
        } while (index.lastRow() > before);
        if (index.count() - written >= UNWRITTEN) {
            write();
        }
    }

    private void write() {
        written = index.count();
        try {
            file.write(memory, index);
        } catch (IOException e) {
            warnings.accept("the index of vectors cannot be written: " + e.getMessage());
        }
    }

    private static List<Neighbour> rescore(VectorTable vectors, int[] rows, ModelVector query) throws SQLException {
        List<Neighbour> found = new ArrayList<>(rows.length);
        for (int row : rows) {
            Optional<VectorTable.Found> vector = vectors.vector(row);
            if (vector.isPresent()) {
                found.add(vector.get().neighbour(query.values()));
            }
        }
        return found;
    }
}
