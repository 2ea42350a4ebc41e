package io.vritti.it.kyrodb.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents as a real Vritti wrote them, in the order they were written. */
public final class WrittenByVritti {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WrittenByVritti() {}

    public static Path file() {
        return Path.of(System.getProperty("vritti.test.data", "../../shared/data"), "vritti-written.jsonl");
    }

    /** Those of the text instance, numbered from 1, since the runs they come from used the same ids. */
    public static List<StoredDocument> texts() throws IOException {
        List<StoredDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file())) {
            JsonNode json = JSON.readTree(line);
            if (json.get("instance").asText().equals("text")) {
                Map<String, String> metadata = new HashMap<>();
                json.get("metadata")
                        .properties()
                        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
                documents.add(new StoredDocument(
                        documents.size() + 1,
                        json.get("namespace").asText(),
                        metadata,
                        vector(json.get("embedding_f32le_b64").asText())));
            }
        }
        return documents;
    }

    private static List<Float> vector(String base64) {
        FloatBuffer floats = ByteBuffer.wrap(Base64.getDecoder().decode(base64))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        List<Float> vector = new ArrayList<>(floats.remaining());
        while (floats.hasRemaining()) {
            vector.add(floats.get());
        }
        return vector;
    }
}
