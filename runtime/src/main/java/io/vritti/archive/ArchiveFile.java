package io.vritti.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file of episodes, as the manifest lists it.
 *
 * @param name of the file in the folder; ends with the beginning of the checksum, before the suffix
 * @param home number of the home that the episodes belong to
 * @param createdMillis when the file was made, wall clock in milliseconds
 * @param episodes number of lines
 * @param firstSeenMillis when the first of all failures in it occurred, wall clock in milliseconds
 * @param lastSeenMillis when the last of them occurred
 * @param bytes size of the file
 * @param plainBytes size of its lines before compression
 * @param sha256 of the file, 64 hexadecimal digits
 * @param unsettled whether some of its episodes may be in the memory as well: a command was at work on it
 */
record ArchiveFile(
        String name,
        String home,
        long createdMillis,
        long episodes,
        long firstSeenMillis,
        long lastSeenMillis,
        long bytes,
        long plainBytes,
        String sha256,
        boolean unsettled) {

    ArchiveFile unsettled(boolean now) {
        return new ArchiveFile(
                name, home, createdMillis, episodes, firstSeenMillis, lastSeenMillis, bytes, plainBytes, sha256, now);
    }

    void to(ObjectNode json) {
        json.put("name", name);
        json.put("schema", EpisodeFileWriter.SCHEMA);
        json.put("home", home);
        json.put("created_millis", createdMillis);
        json.put("episodes", episodes);
        json.put("first_seen_millis", firstSeenMillis);
        json.put("last_seen_millis", lastSeenMillis);
        json.put("bytes", bytes);
        json.put("uncompressed_bytes", plainBytes);
        json.put("sha256", sha256);
        json.put("unsettled", unsettled);
    }

    static ArchiveFile of(JsonNode json) {
        return new ArchiveFile(
                json.path("name").asText(),
                json.path("home").asText(),
                json.path("created_millis").asLong(),
                json.path("episodes").asLong(),
                json.path("first_seen_millis").asLong(),
                json.path("last_seen_millis").asLong(),
                json.path("bytes").asLong(),
                json.path("uncompressed_bytes").asLong(),
                json.path("sha256").asText(),
                json.path("unsettled").asBoolean());
    }
}
