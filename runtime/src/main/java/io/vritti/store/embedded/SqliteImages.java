package io.vritti.store.embedded;

import io.vritti.embed.ModelVector;
import io.vritti.store.ImageStore;
import io.vritti.store.VectorStore.Neighbour;
import java.util.List;

/** The pictures of the home's database. */
final class SqliteImages implements ImageStore {

    private final CurrentDatabase current;

    SqliteImages(CurrentDatabase current) {
        this.current = current;
    }

    @Override
    public boolean put(String space, String episodeId, EpisodeImage image) {
        return current.write(tables -> tables.images().put(space, episodeId, image));
    }

    @Override
    public List<Neighbour> nearest(String space, ModelVector query, boolean archivedToo) {
        return current.read(tables -> tables.images().nearest(space, query, archivedToo));
    }

    @Override
    public List<EpisodeImage> of(String episodeId) {
        return current.read(tables -> tables.images().of(episodeId));
    }

    @Override
    public List<UnsentImage> unsent(String space, int limit) {
        return current.read(tables -> tables.images().unsent(space, limit));
    }

    @Override
    public void sent(long id) {
        current.write(tables -> {
            tables.images().sent(id);
            return null;
        });
    }
}
