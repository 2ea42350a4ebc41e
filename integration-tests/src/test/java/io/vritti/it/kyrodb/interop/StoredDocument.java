package io.vritti.it.kyrodb.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** A document as it lies in a text instance. */
public record StoredDocument(long id, String namespace, Map<String, String> metadata, List<Float> vector) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACKED = "gz:";

    /**
     * {@code episode_json}, unpacked as Vritti does: a zlib stream in padded base64 behind {@code gz:}, or plain JSON.
     *
     * @throws IOException when Vritti could not either
     */
    public JsonNode episode() throws IOException {
        String text = metadata.get("episode_json");
        if (text == null) {
            throw new IOException("there is no episode_json");
        }
        if (!text.startsWith(PACKED)) {
            return JSON.readTree(text);
        }
        String base64 = text.substring(PACKED.length()).replaceAll("\\s", "");
        if (base64.length() % 4 != 0) {
            throw new IOException("base64 is not padded");
        }
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            return JSON.readTree(in.readAllBytes());
        } catch (IllegalArgumentException e) {
            throw new IOException("not standard base64", e);
        }
    }
}
