package io.vritti.store.kyrodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The two hashes that Vritti keeps with an episode, computed from what its Python would write (facts.md §4.4). */
final class VrittiHashes {

    private VrittiHashes() {}

    static String environment(Map<String, String> environment) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
            json.append(json.length() > 1 ? "," : "");
            quote(entry.getKey(), json);
            json.append(':');
            quote(entry.getValue(), json);
        }
        return sha256(json.append('}').toString());
    }

    /** @param tool as given, neither trimmed nor in lower case */
    static String signature(String errorClass, String tool, String environmentHash) {
        return sha256(errorClass + '|' + tool + '|' + environmentHash);
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> json.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        json.append('"');
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
