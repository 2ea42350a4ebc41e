package io.vritti.embed;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.util.Optional;

/**
 * Vectors of texts, by a model that is loaded when the first is asked for: a third of a second and 70 MiB. Where it cannot be
 * loaded, everything but similarity works, and {@link #problem()} says why. For agent threads; one text at a time.
 */
public final class TextEmbedding implements AutoCloseable {

    private final ModelOnDemand<TextModel> model;

    public TextEmbedding(Settings settings, Home home) {
        // Made when the first text comes: its classes know ONNX Runtime's, and those a module of their own.
        this(() -> new EmbeddingModels(settings, home, new FreeMemory(new File("/"))).text());
    }

    TextEmbedding(EmbeddingModels models) {
        this(models::text);
    }

    private TextEmbedding(ModelOnDemand.Opening<TextModel> opener) {
        this.model = new ModelOnDemand<>("the embedding model", opener);
    }

    /** The vector of a text that is redacted; empty if there is no similarity here. */
    public Optional<ModelVector> of(String text) {
        return model.vector(opened -> opened.embed(text));
    }

    /** Whether the model is loaded. Never waits. */
    public boolean loaded() {
        return model.loaded();
    }

    /** Why there is no similarity here, or null as long as nothing went wrong. */
    public String problem() {
        return model.problem();
    }

    @Override
    public void close() {
        model.close();
    }
}
