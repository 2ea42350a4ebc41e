package io.vritti.embed;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;

/** Opens the models that the settings name, and says in words why one cannot be used. */
final class EmbeddingModels {

    /** Stored with every vector: vectors of different models are never compared. */
    static final String BUILT_IN_ID = "minilm-l6-v2-int8";

    private static final String BUILT_IN_MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String BUILT_IN_VOCABULARY = "/bert-vocabulary-en.txt";

    /** design.md §8: similarity stays off where the container has less. */
    private static final long LEAST_FREE_BYTES = 256L << 20;

    private static final String TRIAL = "a text of any kind";

    private static final Picture GREY = new Picture(1, 1, new byte[] {127, 127, 127});

    private final Settings settings;
    private final Home home;
    private final FreeMemory memory;

    EmbeddingModels(Settings settings, Home home, FreeMemory memory) {
        this.settings = settings;
        this.home = home;
        this.memory = memory;
    }

    OpenedModel<TextModel> text() throws EmbeddingException {
        OrtEnvironment environment = environment();
        File own = settings.embed().model();
        try {
            File file = own == null ? extracted() : readable(own, "vritti.embed.model");
            try (InputStream lines = vocabulary()) {
                WordPiece wordPiece = WordPiece.read(lines);
                TextModel model = new TextModel(OnnxModel.of(environment, file), wordPiece);
                int dimension = model.embed(TRIAL).length;
                if (dimension != settings.embed().dimension()) {
                    throw new EmbeddingException(file + " gives vectors of " + dimension
                            + " numbers: set vritti.embed.dimension to that, not "
                            + settings.embed().dimension());
                }
                if (dimension % Byte.SIZE != 0) {
                    throw new EmbeddingException(
                            file + " gives vectors of " + dimension + " numbers, not a multiple of 8");
                }
                return new OpenedModel<>(model, own == null ? BUILT_IN_ID : idOf(file), dimension);
            }
        } catch (IOException | OrtException e) {
            throw new EmbeddingException("the embedding model cannot be used: " + e.getMessage(), e);
        }
    }

    /** The visual part of a CLIP, by path: none is small enough to come with the jar. */
    OpenedModel<ImageModel> image() throws EmbeddingException {
        File own = settings.embed().imageModel();
        if (own == null) {
            throw new EmbeddingException(
                    "pictures need a model: set vritti.embed.image.model to an ONNX file, the visual"
                            + " part of a CLIP with " + ImageEmbedding.DIMENSION + " numbers a vector");
        }
        OrtEnvironment environment = environment();
        File file = readable(own, "vritti.embed.image.model");
        try {
            ImageModel model = new ImageModel(OnnxModel.ofWholes(environment, file));
            int dimension = model.embed(GREY).length;
            if (dimension != ImageEmbedding.DIMENSION) {
                throw new EmbeddingException(file + " gives vectors of " + dimension + " numbers, not "
                        + ImageEmbedding.DIMENSION + ", which is what image memories hold");
            }
            return new OpenedModel<>(model, idOf(file), dimension);
        } catch (EmbeddingException | IOException | OrtException e) {
            throw new EmbeddingException("the image model " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private OrtEnvironment environment() throws EmbeddingException {
        if (!settings.embed().enabled()) {
            throw new EmbeddingException("similarity is switched off (vritti.embed.enabled)");
        }
        if (!home.usable()) {
            throw new EmbeddingException(home.problem());
        }
        long free = memory.bytes();
        if (free < LEAST_FREE_BYTES) {
            throw new EmbeddingException(
                    "similarity needs " + (LEAST_FREE_BYTES >> 20) + " MiB, and " + (free >> 20) + " are free");
        }
        return new OnnxLibrary(home, OnnxPlatform.current()).load();
    }

    private File extracted() throws EmbeddingException, IOException {
        JarResource model = JarResource.find(BUILT_IN_MODEL);
        Extraction extraction = new Extraction(home);
        return extraction.extract(model, extraction.folderFor("minilm", model));
    }

    private InputStream vocabulary() throws EmbeddingException, IOException {
        File own = settings.embed().tokenizer();
        return own == null
                ? JarResource.find(BUILT_IN_VOCABULARY).open()
                : new FileInputStream(readable(own, "vritti.embed.tokenizer"));
    }

    private static File readable(File file, String setting) throws EmbeddingException {
        if (!file.isFile() || !file.canRead()) {
            throw new EmbeddingException(setting + " is " + file + ", which cannot be read");
        }
        return file;
    }

    private static String idOf(File file) throws IOException {
        return "onnx-" + HexFormat.of().toHexDigits((int) Extraction.crcOf(file));
    }

    /**
     * A model that works.
     *
     * @param id names the model in every record
     * @param dimension of its vectors
     */
    record OpenedModel<M>(M model, String id, int dimension) {}
}
