package io.vritti.embed;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture as red, green and blue, 0 to 255, row by row from the top; what is transparent counts with the colour it has.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb three bytes a pixel
 */
public record Picture(int width, int height, byte[] rgb) {

    static final int CHANNELS = 3;

    /** As Vritti takes them (facts.md §4.1). */
    private static final long MOST_BYTES = 5L << 20;

    /** A small file can unfold into gigabytes: 8,000 x 5,000 is more than any screen shows. */
    private static final long MOST_PIXELS = 40_000_000;

    /** Beyond it, what is left of a picture in the middle square shows nothing. */
    private static final int MOST_LENGTHS = 30;

    private static final List<String> FORMATS = List.of("png", "jpeg", "gif", "bmp", "tif", "tiff");

    /**
     * Reads a PNG, JPEG, GIF (its first frame), BMP or TIFF.
     *
     * @throws EmbeddingException if it is none of them, too large, or damaged; the message names the file
     */
    public static Picture read(File file) throws EmbeddingException {
        if (!file.isFile() || !file.canRead()) {
            throw new EmbeddingException("there is no picture that can be read at " + file);
        }
        if (file.length() > MOST_BYTES) {
            throw new EmbeddingException(
                    file + " has " + file.length() + " bytes; a picture may have " + MOST_BYTES + ": make it smaller");
        }
        // Neither a window nor a file in the temp folder.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new EmbeddingException(
                        file + " is no picture that Java can read; take PNG, JPEG, GIF, BMP or TIFF");
            }
            ImageReader reader = readers.next();
            try {
                return read(reader, in, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new EmbeddingException(file + " cannot be read as a picture: " + e.getMessage(), e);
        }
    }

    private static Picture read(ImageReader reader, ImageInputStream in, File file)
            throws IOException, EmbeddingException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new EmbeddingException(file + " is " + reader.getFormatName() + "; take PNG, JPEG, GIF, BMP or TIFF");
        }
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new EmbeddingException(file + " has " + width + " x " + height + " pixels; a picture may have "
                    + MOST_PIXELS + ": make it smaller");
        }
        if (Math.max(width, height) > MOST_LENGTHS * Math.min(width, height)) {
            throw new EmbeddingException(file + " has " + width + " x " + height + " pixels; a picture may be "
                    + MOST_LENGTHS + " times as long as wide: cut out what matters");
        }
        return of(reader.read(0));
    }

    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * CHANNELS];
        int[] row = new int[width];
        for (int y = 0, at = 0; y < height; y++) {
            row(image, y, row);
            for (int pixel : row) {
                rgb[at++] = (byte) (pixel >> 16);
                rgb[at++] = (byte) (pixel >> 8);
                rgb[at++] = (byte) pixel;
            }
        }
        return new Picture(width, height, rgb);
    }

    /** Java takes greys for linear light and would brighten them on the way to RGB; in files they are not. */
    private static void row(BufferedImage image, int y, int[] row) {
        boolean grey = image.getColorModel() instanceof ComponentColorModel
                && image.getRaster().getNumBands() < CHANNELS;
        if (!grey) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            return;
        }
        int[] samples = image.getRaster().getSamples(0, y, row.length, 1, 0, (int[]) null);
        int shift = image.getColorModel().getComponentSize(0) - Byte.SIZE;
        for (int x = 0; x < row.length; x++) {
            int value = shift > 0 ? samples[x] >> shift : samples[x];
            row[x] = value << 16 | value << 8 | value;
        }
    }
}
