package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.SearchResult;
import java.util.Map;

/**
 * A document as KyroDB holds it: of ours, or of a Vritti server. Nothing in it is trusted further than it can be read.
 *
 * @param id of the document
 * @param metadata all of it
 */
record StoredDocument(long id, Map<String, String> metadata) {

    /** Null where there is none. */
    static StoredDocument of(QueryResponse answer) {
        return answer.getFound() ? new StoredDocument(answer.getDocId(), answer.getMetadataMap()) : null;
    }

    static StoredDocument of(SearchResult result) {
        return new StoredDocument(result.getDocId(), result.getMetadataMap());
    }

    /**
     * Whether it is about this action. Ids are hashes cut short: another action may have come to the same one.
     *
     * @param key what identifies the action on every machine
     */
    boolean isOf(String customer, String key) {
        if (!customer.equals(metadata.get(MetadataKeys.CUSTOMER))) {
            return false;
        }
        String stored = metadata.get(MetadataKeys.KEY);
        return stored == null ? hasTag(MetadataKeys.KEY_TAG + key) : stored.equals(key);
    }

    boolean hasSignature(String signature) {
        return signature.equals(metadata.get(MetadataKeys.SIGNATURE));
    }

    /** Whether what only we write is still there; Vritti's validate_fix erases it. */
    boolean complete() {
        return metadata.containsKey(MetadataKeys.KEY) && metadata.containsKey(MetadataKeys.SIGNATURE);
    }

    /** Whether its vector is made of its text. */
    boolean hasVector() {
        return !metadata.containsKey(MetadataKeys.NO_VECTOR);
    }

    boolean archived() {
        return !MetadataKeys.NOT_ARCHIVED.equals(metadata.get(MetadataKeys.ARCHIVED));
    }

    /** Whether this is what the machine wrote here last. */
    boolean hasVersion(String machine, String version) {
        return MachineCounts.in(metadata).hasVersion(machine, version);
    }

    String text(String key, String otherwise) {
        return metadata.getOrDefault(key, otherwise);
    }

    /** 0 where there is none. */
    long number(String key) {
        try {
            return Long.parseLong(metadata.getOrDefault(key, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** How often all machines together saw it fail. */
    long count() {
        return MachineCounts.in(metadata).total();
    }

    /** Whether a machine's count stands here, or may be added, without a fold before. */
    boolean hasRoomFor(String machine) {
        return MachineCounts.in(metadata).hasRoomFor(machine);
    }

    /** The same with room for the counts of more machines. */
    StoredDocument folded() {
        return new StoredDocument(id, MachineCounts.in(metadata).fold());
    }

    /** Whether another machine than this saw it fail: what only this one knew and was made to forget must not come back. */
    boolean knownToOthers(String machine) {
        return MachineCounts.in(metadata).includeOthersThan(machine);
    }

    /** What Vritti keeps of it, or null if it cannot be read. */
    ObjectNode json() {
        return VrittiEpisode.read(PackedText.unpack(metadata.get(MetadataKeys.EPISODE)));
    }

    private boolean hasTag(String tag) {
        ObjectNode json = json();
        if (json != null) {
            for (JsonNode known : json.path("create_data").path("tags")) {
                if (tag.equals(known.textValue())) {
                    return true;
                }
            }
        }
        return false;
    }
}
