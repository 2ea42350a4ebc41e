package io.vritti.it.kyrodb.server;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The keys of the configuration's file, and the number that each of their tenants has for good. */
final class ApiKeys {

    private final Map<String, Caller> callers = new HashMap<>();

    private ApiKeys() {}

    /** @param folder where the numbers are kept */
    static ApiKeys read(Path file, Path folder) throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        ApiKeys keys = new ApiKeys();
        File numbersFile = folder.resolve("tenants.json").toFile();
        Map<String, Integer> numbers = new TreeMap<>();
        if (numbersFile.exists()) {
            yaml.readValue(numbersFile, Numbers.class).tenants().forEach(numbers::put);
        }
        for (ApiKey key : yaml.readValue(file.toFile(), KeyFile.class).apiKeys()) {
            if (!key.key().startsWith("kyro_" + key.tenantId() + "_")) {
                throw new IOException("API key must start with 'kyro_': <redacted>");
            }
            int number = numbers.computeIfAbsent(key.tenantId(), id -> numbers.size());
            keys.callers.put(key.key(), new Caller(key, number));
        }
        Files.createDirectories(folder);
        // JSON is YAML too, and the file's name promises JSON.
        new com.fasterxml.jackson.databind.ObjectMapper().writeValue(numbersFile, new Numbers(numbers));
        return keys;
    }

    /** Empty for one that is unknown or disabled. */
    Optional<Caller> caller(String key) {
        return Optional.ofNullable(callers.get(key))
                .filter(caller -> caller.key().enabled());
    }

    private record KeyFile(List<ApiKey> apiKeys) {}

    private record Numbers(Map<String, Integer> tenants) {}

    /**
     * @param maxQps 0 for the configuration's
     * @param createdAt not looked at
     */
    record ApiKey(
            String key,
            String tenantId,
            String tenantName,
            int maxQps,
            long maxVectors,
            boolean isAdmin,
            boolean enabled,
            String createdAt) {}
}
