package io.vritti.recall;

import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.episode.Episode;
import io.vritti.store.VectorStore;
import io.vritti.store.VectorStore.EpisodeVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives episodes their vectors. */
public final class Indexing {

    /** A transaction each: about half a second of work. */
    private static final int EPISODES_A_BATCH = 32;

    private final TextEmbedding embedding;
    private final VectorStore vectors;
    private final String space;

    public Indexing(TextEmbedding embedding, VectorStore vectors, String space) {
        this.embedding = embedding;
        this.vectors = vectors;
        this.space = space;
    }

    /**
     * The next batch; the text of an episode is redacted already.
     *
     * @return how many have a vector now that had none: 0 when there is nothing left to do, or no similarity here
     */
    public int next() {
        List<EpisodeVector> made = new ArrayList<>();
        for (Episode episode : vectors.withoutVector(EPISODES_A_BATCH)) {
            Optional<ModelVector> vector = embedding.of(SearchableText.of(episode));
            if (vector.isEmpty()) {
                break;
            }
            made.add(new EpisodeVector(episode.id(), vector.get()));
        }
        vectors.put(space, made);
        return made.size();
    }

    /** Goes on until all have one, or the time is over. */
    public void until(long deadlineNanos) {
        int made;
        do {
            made = next();
        } while (made > 0 && System.nanoTime() - deadlineNanos < 0);
    }
}
