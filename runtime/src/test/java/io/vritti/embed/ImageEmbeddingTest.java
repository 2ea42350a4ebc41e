package io.vritti.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With the real ONNX Runtime, and a model made for it (pictures.py) that tells what it was shown. */
class ImageEmbeddingTest {

    private static final File PICTURES = new File("src/test/resources/io/vritti/embed/pictures");

    @TempDir
    private Path home;

    private record Expected(String picture, float[] vector) {
        @Override
        public String toString() {
            return picture;
        }
    }

    static Stream<Expected> expected() throws IOException {
        ObjectMapper json = new ObjectMapper();
        return Files.readAllLines(new File(PICTURES, "vectors.jsonl").toPath()).stream()
                .map(line -> {
                    try {
                        JsonNode node = json.readTree(line);
                        return new Expected(
                                node.get("picture").asText(),
                                floats(node.get("vector").asText()));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    /** JPEG's decoders differ by one level here and there. */
    @ParameterizedTest
    @MethodSource("expected")
    void a_picture_is_shown_to_the_model_as_in_its_training(Expected expected) throws Exception {
        try (ImageEmbedding embedding = embedding("tiles.onnx")) {
            float[] vector = embedding
                    .of(Picture.read(new File(PICTURES, expected.picture())))
                    .orElseThrow(() -> new AssertionError(embedding.problem()))
                    .values();

            double farthest = 0;
            for (int i = 0; i < vector.length; i++) {
                farthest = Math.max(farthest, Math.abs(vector[i] - expected.vector()[i]));
            }
            assertThat(vector).hasSize(512);
            assertThat(farthest).isLessThan(expected.picture().endsWith(".jpg") ? 2e-3 : 1e-4);
        }
    }

    @Test
    void without_a_model_it_is_said_how_to_name_one() throws Exception {
        try (ImageEmbedding embedding = new ImageEmbedding(Settings.defaults(), Home.at(home.toFile()))) {
            assertThat(embedding.of(Picture.read(new File(PICTURES, "small.png"))))
                    .isEmpty();
            assertThat(embedding.problem()).contains("vritti.embed.image.model");
        }
    }

    @Test
    void a_model_that_is_none_of_pictures_is_refused_with_the_reason() throws Exception {
        assertThat(problemOf("wrong-dimension.onnx")).contains("768 numbers, not 512");
        assertThat(problemOf("no-such-model.onnx")).contains("cannot be read");
        assertThat(problemOf("small.png")).contains("small.png cannot be used");
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused_with_the_reason() throws IOException {
        Path text = Files.writeString(home.resolve("notes.png"), "not a picture");
        Path damaged = home.resolve("damaged.png");
        Files.write(damaged, Files.readAllBytes(new File(PICTURES, "wide.png").toPath()));
        try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.seek(60);
            file.write(new byte[200]);
        }
        Path huge = Files.write(home.resolve("huge.png"), new byte[5 * 1024 * 1024 + 1]);

        refused(text, "no picture that Java can read");
        refused(damaged, "cannot be read as a picture");
        refused(huge, "make it smaller");
        refused(home.resolve("absent.png"), "no picture that can be read");
        refused(wide(4_000, 20), "times as long as wide");
        refused(wide(9_000, 9_000), "40000000");
    }

    /** A PNG that only says how large it is. */
    private Path wide(int width, int height) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(33);
        header.putLong(0x8950_4E47_0D0A_1A0AL);
        header.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return Files.write(home.resolve(width + ".png"), header.array());
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> Picture.read(file.toFile()))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    private String problemOf(String model) throws Exception {
        try (ImageEmbedding embedding = embedding(model)) {
            assertThat(embedding.of(Picture.read(new File(PICTURES, "small.png"))))
                    .isEmpty();
            return embedding.problem();
        }
    }

    private ImageEmbedding embedding(String model) {
        Properties properties = new Properties();
        properties.setProperty("vritti.embed.image.model", new File(PICTURES, model).getAbsolutePath());
        return new ImageEmbedding(Settings.load(null, properties, Map.of()), Home.at(home.toFile()));
    }

    private static float[] floats(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
