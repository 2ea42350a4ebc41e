package io.vritti.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.config.Settings;
import io.vritti.home.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEmbeddingTest {

    @TempDir
    private Path home;

    /** CRC-32's polynomial (IEEE 802.3), the highest power first: added to a message it leaves the message's CRC-32 as it is. */
    private static final long CRC_POLYNOMIAL = 0x1_04C1_1DB7L;

    private static final int CRC_POLYNOMIAL_BITS = 33;

    /** facts.md §2.1: the worst int8 vector measured had a cosine of 0.978 with its fp32 one. */
    @Test
    void vectors_are_those_that_a_real_vritti_stored_but_for_the_rounding_to_int8() throws IOException {
        try (TextEmbedding embedding = embedding(Map.of());
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        TextEmbeddingTest.class.getResourceAsStream("vectors.jsonl"), StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            int compared = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                ModelVector vector = embedding
                        .of(record.get("text").asText())
                        .orElseThrow(() -> new AssertionError(embedding.problem()));
                assertThat(Vectors.dot(
                                vector.values(), floats(record.get("vector").asText())))
                        .isGreaterThan(0.97);
                compared++;
            }
            assertThat(compared).isGreaterThan(10);
        }
    }

    @Test
    void a_model_that_was_never_asked_is_not_loaded() {
        try (TextEmbedding embedding = embedding(Map.of())) {
            assertThat(embedding.loaded()).isFalse();
            assertThat(embedding.of("a")).isPresent();
            assertThat(embedding.loaded()).isTrue();
        }
    }

    @Test
    void vectors_have_length_one_and_name_their_model() {
        try (TextEmbedding embedding = embedding(Map.of())) {
            ModelVector vector = embedding.of("").orElseThrow(() -> new AssertionError(embedding.problem()));

            assertThat(vector.values()).hasSize(384);
            assertThat(Vectors.dot(vector.values(), vector.values())).isBetween(0.9999, 1.0001);
            assertThat(vector.model()).isEqualTo("minilm-l6-v2-int8");
        }
    }

    @Test
    void everything_extracted_lies_in_the_home_and_a_damaged_file_is_mended() throws IOException {
        try (TextEmbedding embedding = embedding(Map.of())) {
            assertThat(embedding.of("a")).isPresent();
        }
        Path model = only("minilm-", "all-minilm-l6-v2-q.onnx");
        byte[] whole = Files.readAllBytes(model);
        byte[] damaged = Arrays.copyOf(whole, whole.length);
        for (int i = 0; i < CRC_POLYNOMIAL_BITS; i++) {
            long coefficient = CRC_POLYNOMIAL >> (CRC_POLYNOMIAL_BITS - 1 - i) & 1;
            damaged[1000 + i / Byte.SIZE] ^= (byte) (coefficient << i % Byte.SIZE);
        }
        assertThat(crc(damaged)).as("a forgery").isEqualTo(crc(whole));
        Files.write(model, damaged);

        try (TextEmbedding embedding = embedding(Map.of())) {
            assertThat(embedding.of("a")).as(embedding.problem()).isPresent();
        }
        assertThat(Files.mismatch(only("minilm-", "all-minilm-l6-v2-q.onnx"), write("whole", whole)))
                .isEqualTo(-1);
    }

    @Test
    void another_model_is_named_by_its_content_and_its_dimension_is_checked() throws IOException {
        try (TextEmbedding embedding = embedding(Map.of())) {
            embedding.of("a");
        }
        String copy = only("minilm-", "all-minilm-l6-v2-q.onnx").toString();
        try (TextEmbedding same = embedding(Map.of("vritti.embed.model", copy))) {
            assertThat(same.of("a").orElseThrow().model()).startsWith("onnx-");
        }
        try (TextEmbedding other = embedding(Map.of("vritti.embed.model", copy, "vritti.embed.dimension", "768"))) {
            assertThat(other.of("a")).isEmpty();
            assertThat(other.problem()).contains("384").contains("vritti.embed.dimension");
        }
    }

    @Test
    void says_why_there_is_none() throws IOException {
        assertThat(problem(Map.of("vritti.embed.enabled", "false"))).contains("switched off");
        assertThat(problem(Map.of("vritti.embed.model", "/nowhere.onnx"))).contains("/nowhere.onnx");
        String noModel = write("no.onnx", new byte[] {1, 2, 3}).toString();
        assertThat(problem(Map.of("vritti.embed.model", noModel))).contains("cannot be used");
        assertThat(problem(Map.of("vritti.embed.tokenizer", noModel))).contains("WordPiece");
    }

    @Test
    void stays_off_where_the_container_has_little_memory_left() throws IOException {
        Path root = Files.createDirectories(home.resolve("root/sys/fs/cgroup"));
        Files.writeString(root.resolve("memory.max"), (512L << 20) + "\n");
        Files.writeString(root.resolve("memory.current"), (400L << 20) + "\n");
        Files.writeString(root.resolve("memory.stat"), "anon 1\ninactive_file " + (100L << 20) + "\n");
        FreeMemory memory = new FreeMemory(home.resolve("root").toFile());

        assertThat(memory.bytes()).isEqualTo(212L << 20);
        try (TextEmbedding embedding =
                new TextEmbedding(new EmbeddingModels(Settings.defaults(), Home.at(home.toFile()), memory))) {
            assertThat(embedding.of("a")).isEmpty();
            assertThat(embedding.problem()).contains("256 MiB").contains("212");
        }
    }

    private String problem(Map<String, String> settings) {
        try (TextEmbedding embedding = embedding(settings)) {
            assertThat(embedding.of("a")).isEmpty();
            return embedding.problem();
        }
    }

    private TextEmbedding embedding(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return new TextEmbedding(Settings.load(null, properties, Map.of()), Home.at(home.toFile()));
    }

    private Path only(String folder, String name) throws IOException {
        try (Stream<Path> folders = Files.list(home.resolve("native"))) {
            Path found = folders.filter(path -> path.getFileName().toString().startsWith(folder))
                    .findFirst()
                    .orElseThrow();
            return found.resolve(name);
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(home.resolve(name), content);
    }

    private static float[] floats(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
