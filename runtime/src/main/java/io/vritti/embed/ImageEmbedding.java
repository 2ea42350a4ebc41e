package io.vritti.embed;

import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.util.Optional;

/**
 * Vectors of pictures, by the model that the owner names; there is none in the jar. For agent threads and commands; one picture
 * at a time.
 */
public final class ImageEmbedding implements AutoCloseable {

    /** facts.md §4.1: images are remembered by vectors of CLIP. */
    public static final int DIMENSION = 512;

    private final ModelOnDemand<ImageModel> model;

    public ImageEmbedding(Settings settings, Home home) {
        this(new EmbeddingModels(settings, home, new FreeMemory(new File("/"))));
    }

    ImageEmbedding(EmbeddingModels models) {
        this.model = new ModelOnDemand<>("the image model", models::image);
    }

    /** Empty if pictures cannot be compared here. */
    public Optional<ModelVector> of(Picture picture) {
        return model.vector(opened -> opened.embed(picture));
    }

    /** Why pictures cannot be compared here, or null as long as nothing went wrong. */
    public String problem() {
        return model.problem();
    }

    @Override
    public void close() {
        model.close();
    }
}
