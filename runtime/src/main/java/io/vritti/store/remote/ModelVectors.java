package io.vritti.store.remote;

import io.vritti.embed.ModelVector;
import io.vritti.embed.TextEmbedding;

/** The text model's vectors, as a shared store takes them; the model is loaded with the first, and is its owner's to close. */
public final class ModelVectors implements EpisodeVectors {

    private final TextEmbedding embedding;
    private final int dimension;

    public ModelVectors(TextEmbedding embedding, int dimension) {
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
    public boolean loaded() {
        return embedding.loaded();
    }

    @Override
    public String problem() {
        return embedding.problem();
    }
}
