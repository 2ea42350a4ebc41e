package io.vritti.it.kyrodb;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an instance is configured with: the same file for ours and for the real one; switches are for ours alone. */
public final class KyroSetup {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Map<String, Object> config = new LinkedHashMap<>();
    private final List<Map<String, Object>> keys = new ArrayList<>();
    private final List<String> switches = new ArrayList<>();

    private KyroSetup() {}

    /** Cosine, no keys, no TLS, all else as the server has it by default. */
    public static KyroSetup ofDimension(int dimension) {
        return new KyroSetup().set("hnsw.dimension", dimension);
    }

    /** As the instance for texts is: with the dimension of our model. */
    public static KyroSetup ofTexts() {
        return ofDimension(384);
    }

    /** What somebody wrote; where it listens and keeps its data is set when it is {@link #write written}. */
    @SuppressWarnings("unchecked")
    public static KyroSetup of(String toml) throws IOException {
        KyroSetup setup = new KyroSetup();
        merge(new TomlMapper().readValue(toml, Map.class), setup.config);
        return setup;
    }

    /** @param key {@code section.key} of the configuration file */
    public KyroSetup set(String key, Object value) {
        put(config, List.of(key.split("\\.")), value);
        return this;
    }

    /** The key that {@link #tenant} gives a tenant. */
    public static String key(String tenant) {
        return "kyro_" + tenant + "_" + SECRET;
    }

    /** From the first one on, every call needs a key. */
    public KyroSetup tenant(String tenant) {
        return tenant(tenant, Map.of());
    }

    /** @param more {@code max_qps}, {@code max_vectors}, {@code is_admin}, {@code enabled} */
    public KyroSetup tenant(String tenant, Map<String, Object> more) {
        Map<String, Object> entry = new LinkedHashMap<>(
                Map.of("key", key(tenant), "tenant_id", tenant, "tenant_name", tenant, "max_vectors", 1_000_000));
        entry.put("enabled", true);
        entry.putAll(more);
        keys.add(entry);
        return this;
    }

    /** @param clients whether they need a certificate of the same authority */
    public KyroSetup tls(Certificates certificates, boolean clients) {
        set("server.tls.enabled", true);
        set("server.tls.cert_path", certificates.certificate().toString());
        set("server.tls.key_path", certificates.key().toString());
        if (clients) {
            set("server.tls.require_client_cert", true);
            set("server.tls.ca_cert_path", certificates.authority().toString());
        }
        return this;
    }

    /** @param words as {@link io.vritti.it.kyrodb.server.Switches#set} takes them */
    public KyroSetup switches(String... words) {
        switches.addAll(List.of(words));
        return this;
    }

    public List<String> switches() {
        return List.copyOf(switches);
    }

    public boolean needsKey() {
        return !keys.isEmpty();
    }

    /** Whether a server that somebody else configured will do. */
    public boolean isPlain() {
        return keys.isEmpty() && switches.isEmpty() && config.equals(ofDimension(4).config);
    }

    /** Writes the file, and that of the keys, into this folder, where the data will be too. */
    public Path write(Path folder, int port, int httpPort) throws IOException {
        KyroSetup all = new KyroSetup();
        merge(config, all.config);
        all.set("server.host", "127.0.0.1");
        all.set("server.port", port);
        all.set("server.http_port", httpPort);
        all.set("persistence.data_dir", folder.resolve("data").toString());
        if (needsKey()) {
            Path file = folder.resolve("keys.yaml");
            new YAMLMapper().writeValue(file.toFile(), Map.of("api_keys", keys));
            all.set("auth.enabled", true);
            all.set("auth.api_keys_file", file.toString());
        }
        Path toml = folder.resolve("kyrodb.toml");
        Files.write(toml, new TomlMapper().writeValueAsBytes(all.config));
        return toml;
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> from, Map<String, Object> to) {
        from.forEach((key, value) -> {
            if (value instanceof Map) {
                merge((Map<String, Object>) value, child(to, key));
            } else {
                to.put(key, value);
            }
        });
    }

    private static void put(Map<String, Object> into, List<String> path, Object value) {
        if (path.size() == 1) {
            into.put(path.get(0), value);
        } else {
            put(child(into, path.get(0)), path.subList(1, path.size()), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.computeIfAbsent(key, k -> new LinkedHashMap<String, Object>());
    }
}
