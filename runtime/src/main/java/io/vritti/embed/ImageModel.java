package io.vritti.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.Map;

/** The visual part of a CLIP-like model: a square of pixels in, one vector out (Radford et al. 2021; facts.md §2.1). */
final class ImageModel implements AutoCloseable {

    /** Of the pictures that CLIP learnt from, for red, green and blue. */
    private static final float[] MEAN = {0.48145466f, 0.4578275f, 0.40821073f};

    private static final float[] DEVIATION = {0.26862954f, 0.26130258f, 0.27577711f};

    private static final int USUAL_SIDE = 224;
    private static final int WHITE = 255;

    private final OnnxModel model;
    private final String input;
    private final int side;

    /** @throws EmbeddingException if it takes anything but one picture */
    ImageModel(OnnxModel model) throws OrtException, EmbeddingException {
        this.model = model;
        if (model.inputs().size() != 1) {
            throw new EmbeddingException("it takes " + model.inputs() + "; only the visual part of a CLIP is wanted, "
                    + "which takes pixels alone");
        }
        input = model.inputs().iterator().next();
        long[] shape = model.shapeOf(input);
        if (shape.length != 4 || shape[1] > 0 && shape[1] != Picture.CHANNELS || shape[2] != shape[3]) {
            throw new EmbeddingException("its input " + input + " is no square picture of three colours");
        }
        side = shape[2] > 0 ? (int) shape[2] : USUAL_SIDE;
    }

    /** @return of length one */
    float[] embed(Picture picture) throws OrtException {
        long[] shape = {1, Picture.CHANNELS, side, side};
        try (OnnxTensor pixels =
                OnnxTensor.createTensor(model.environment(), FloatBuffer.wrap(normalised(square(picture))), shape)) {
            return Vectors.unit(model.run(Map.of(input, pixels)).values());
        }
    }

    @Override
    public void close() throws OrtException {
        model.close();
    }

    /** The shorter side made to fit, then the middle of the longer one. */
    private Picture square(Picture picture) {
        int shorter = Math.min(picture.width(), picture.height());
        int width = (int) ((long) picture.width() * side / shorter);
        int height = (int) ((long) picture.height() * side / shorter);
        Picture fitting = Resampling.resize(picture, width, height);
        int left = (int) Math.rint((width - side) / 2.0);
        int top = (int) Math.rint((height - side) / 2.0);
        byte[] rgb = new byte[side * side * Picture.CHANNELS];
        int row = side * Picture.CHANNELS;
        for (int y = 0; y < side; y++) {
            System.arraycopy(fitting.rgb(), ((top + y) * width + left) * Picture.CHANNELS, rgb, y * row, row);
        }
        return new Picture(side, side, rgb);
    }

    /** Colour by colour, as the model has them. */
    private static float[] normalised(Picture square) {
        int pixels = square.width() * square.height();
        float[] values = new float[pixels * Picture.CHANNELS];
        for (int channel = 0; channel < Picture.CHANNELS; channel++) {
            for (int i = 0; i < pixels; i++) {
                float value = (float) (square.rgb()[i * Picture.CHANNELS + channel] & 0xFF) / WHITE;
                values[channel * pixels + i] = (value - MEAN[channel]) / DEVIATION[channel];
            }
        }
        return values;
    }
}
