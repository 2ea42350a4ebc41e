package io.vritti;

import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;
import io.vritti.store.remote.EpisodeVectors;

/** The text model's vectors, as the shared memory takes them; the model is loaded with the first. */
final class SharedVectors implements EpisodeVectors {

    private final TextEmbedding embedding;
    private final int dimension;

    SharedVectors(TextEmbedding embedding, int dimension) {
        this.embedding = embedding;
        this.dimension = dimension;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] of(String text) {
        return embedding.of(text).map(ModelVector::values).orElse(null);
    }

    @Override
    public String problem() {
        return embedding.problem();
    }
}
