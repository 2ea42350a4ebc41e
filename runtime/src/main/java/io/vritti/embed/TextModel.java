package io.vritti.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A model that reads the numbers of a text and gives a vector for each, of which the mean stands for the text. */
final class TextModel implements AutoCloseable {

    /** What the built-in model was trained for; its cost grows with the length (facts.md §2.1). */
    static final int MOST_TOKENS = 256;

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final OnnxModel model;
    private final WordPiece wordPiece;

    TextModel(OnnxModel model, WordPiece wordPiece) {
        this.model = model;
        this.wordPiece = wordPiece;
    }

    /**
     * One text at a time: in a batch an int8 model gives each text another vector than alone (facts.md §2.1).
     *
     * @return of length one
     */
    float[] embed(String text) throws OrtException {
        long[] ids = wordPiece.ids(text, MOST_TOKENS);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(IDS, ids, inputs);
            put(MASK, ones, inputs);
            put(TYPES, new long[ids.length], inputs);
            return model.run(inputs).meanOfUnitLength();
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() throws OrtException {
        model.close();
    }

    private void put(String name, long[] values, Map<String, OnnxTensor> inputs) throws OrtException {
        if (model.inputs().contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(model.environment(), LongBuffer.wrap(values), new long[] {
                1, values.length
            }));
        }
    }
}
