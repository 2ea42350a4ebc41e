package io.vritti.embed;

/**
 * Makes pictures smaller or larger as the training of CLIP did: bicubic with a = -1/2, the kernel widened when shrinking so that
 * every pixel counts, rounded to bytes between the two passes (Pillow, {@code Image.resize(..., BICUBIC)}; Keys 1981). What
 * {@code java.awt} calls bicubic looks at 16 pixels however much it shrinks, and its vectors are others.
 */
final class Resampling {

    private static final double A = -0.5;

    /** So far from its centre the kernel reaches. */
    private static final double REACH = 2;

    private final int size;
    private final int[] from;
    private final double[][] weights;

    /** One direction of it. */
    private Resampling(int before, int size) {
        this.size = size;
        this.from = new int[size];
        this.weights = new double[size][];
        double scale = (double) before / size;
        double stretch = Math.max(scale, 1);
        double reach = REACH * stretch;
        for (int i = 0; i < size; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max(0, (int) (centre - reach + 0.5));
            int end = Math.min(before, (int) (centre + reach + 0.5));
            from[i] = first;
            weights[i] = weights(first, end, centre, stretch);
        }
    }

    static Picture resize(Picture picture, int width, int height) {
        Picture wide = picture.width() == width ? picture : new Resampling(picture.width(), width).across(picture);
        return wide.height() == height ? wide : new Resampling(wide.height(), height).down(wide);
    }

    private static double[] weights(int first, int end, double centre, double stretch) {
        double[] weights = new double[end - first];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = kernel((first + i - centre + 0.5) / stretch);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length && sum != 0; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double kernel(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return ((A + 2) * x - (A + 3)) * x * x + 1;
        }
        return x < REACH ? (((x - 5) * x + 8) * x - 4) * A : 0;
    }

    private Picture across(Picture picture) {
        int height = picture.height();
        byte[] out = new byte[size * height * Picture.CHANNELS];
        for (int y = 0; y < height; y++) {
            int row = y * picture.width() * Picture.CHANNELS;
            for (int x = 0; x < size; x++) {
                blend(
                        picture.rgb(),
                        row + from[x] * Picture.CHANNELS,
                        Picture.CHANNELS,
                        weights[x],
                        out,
                        (y * size + x) * Picture.CHANNELS);
            }
        }
        return new Picture(size, height, out);
    }

    private Picture down(Picture picture) {
        int stride = picture.width() * Picture.CHANNELS;
        byte[] out = new byte[size * stride];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < picture.width(); x++) {
                int column = x * Picture.CHANNELS;
                blend(picture.rgb(), from[y] * stride + column, stride, weights[y], out, y * stride + column);
            }
        }
        return new Picture(picture.width(), size, out);
    }

    private static void blend(byte[] in, int start, int step, double[] weights, byte[] out, int to) {
        for (int channel = 0; channel < Picture.CHANNELS; channel++) {
            double sum = 0;
            int at = start + channel;
            for (double weight : weights) {
                sum += weight * (in[at] & 0xFF);
                at += step;
            }
            out[to + channel] = (byte) Math.max(0, Math.min(0xFF, (int) Math.floor(sum + 0.5)));
        }
    }
}
