package io.vritti.config;

import java.io.File;

/** {@code vritti.embed.*}: the models that turn texts and pictures into vectors. */
public final class EmbedSettings {

    private final CurrentValues values;

    EmbedSettings(CurrentValues values) {
        this.values = values;
    }

    /** Whether texts are embedded at all. */
    public boolean enabled() {
        return values.flag(Setting.EMBED_ENABLED);
    }

    /** ONNX file of the owner's own text model, or null for the built-in one. */
    public File model() {
        return values.file(Setting.EMBED_MODEL);
    }

    /** Vocabulary of the owner's own text model, or null for the built-in one. */
    public File tokenizer() {
        return values.file(Setting.EMBED_TOKENIZER);
    }

    /** How many numbers a vector of the text model has. */
    public int dimension() {
        return values.number(Setting.EMBED_DIMENSION);
    }

    /** ONNX file of the owner's model for pictures, or null if pictures are not embedded. */
    public File imageModel() {
        return values.file(Setting.EMBED_IMAGE_MODEL);
    }
}
