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

    private final ModelOnDemand.Opening<TextModel> opening;

    /** Null until it is asked for the first time. */
    private ModelOnDemand<TextModel> model;

    private boolean closed;

    public TextEmbedding(Settings settings, Home home) {
        // Made when the first text comes: its classes know ONNX Runtime's, and those a module of their own.
        this(() -> new EmbeddingModels(settings, home, new FreeMemory(new File("/"))).text());
    }

    TextEmbedding(EmbeddingModels models) {
        this(models::text);
    }

    private TextEmbedding(ModelOnDemand.Opening<TextModel> opening) {
        this.opening = opening;
    }

    /** The vector of a text that is redacted; empty if there is no similarity here. */
    public Optional<ModelVector> of(String text) {
        ModelOnDemand<TextModel> asked = model();
        return asked == null ? Optional.empty() : asked.vector(opened -> opened.embed(text));
    }

    /** Whether the model is loaded. Never waits. */
    public synchronized boolean loaded() {
        return model != null && model.loaded();
    }

    /** Why there is no similarity here, or null as long as nothing went wrong. */
    public synchronized String problem() {
        return model == null ? null : model.problem();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (model != null) {
            model.close();
        }
    }

    /** Null once it is closed. */
    private synchronized ModelOnDemand<TextModel> model() {
        if (model == null && !closed) {
            model = new ModelOnDemand<>("the embedding model", opening);
        }
        return closed ? null : model;
    }
}
