package io.vritti.store.kyrodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vritti.action.ActionKey;
import io.vritti.episode.Episode;
import io.vritti.episode.Reflection;
import io.vritti.evidence.EvidenceReader;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.store.remote.ReportSeal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An episode as the metadata of a document that Vritti's servers can read, too. */
final class EpisodeDocument {

    private static final int MILLIS_A_SECOND = 1_000;

    private final EvidenceWriter evidence = new EvidenceWriter();
    private final String customer;
    private final String machine;
    private final ReportSeal seal;

    /** @param machine names this home among all that write to the same KyroDB */
    EpisodeDocument(String customer, String machine, ReportSeal seal) {
        this.customer = customer;
        this.machine = machine;
        this.seal = seal;
    }

    /** Of a document that is not there yet. */
    Map<String, String> fresh(Episode episode, String key, long documentId) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(MetadataKeys.TYPE, "failure");
        metadata.put(MetadataKeys.ARCHIVED, archived(episode));
        metadata.put(MetadataKeys.RETRIEVALS, "0");
        metadata.put("usage_total_retrievals", "0");
        metadata.put("usage_fix_applied_count", "0");
        metadata.put("usage_fix_success_count", "0");
        metadata.put("usage_fix_failure_count", "0");
        metadata.put("usage_fix_success_rate", "0.0");
        describe(episode, key, documentId, null, metadata);
        count(episode, metadata);
        return metadata;
    }

    /** What is to be merged into a document that is there: never what Vritti counts in it, never another machine's count. */
    Map<String, String> update(Episode episode, String key, StoredDocument before) {
        Map<String, String> metadata = new LinkedHashMap<>();
        boolean newer = episode.lastSeenMillis() >= before.number(MetadataKeys.LAST_SEEN);
        // What rules say, every machine says for itself.
        boolean reflected =
                episode.reflection() != null && !episode.reflection().source().isRules();
        boolean tellsMore = episode.resolution() != null || reflected || episode.archived();
        if (newer || tellsMore || !before.complete()) {
            ObjectNode json = before.json();
            // Vritti puts episodes away, too; what takes one out again is a failure that was not there yet.
            boolean again = episode.lastSeenMillis() > before.number(MetadataKeys.LAST_SEEN);
            if (episode.archived() != before.archived() && (episode.archived() || again)) {
                metadata.put(MetadataKeys.ARCHIVED, archived(episode));
                if (json != null) {
                    json.put("archived", episode.archived());
                }
            }
            describe(episode, key, before.id(), json, metadata);
        }
        if (before.hasRoomFor(machine)) {
            count(episode, metadata);
        }
        return metadata;
    }

    /**
     * Whether a document holds all that is to be said of an episode.
     *
     * @param update what {@link #update} makes of both
     */
    boolean holds(Episode episode, Map<String, String> update, StoredDocument stored) {
        return stored.complete()
                && (stored.hasRoomFor(machine)
                        ? versionIsOf(episode, stored)
                        : stored.metadata().entrySet().containsAll(update.entrySet()));
    }

    /** Whether this machine wrote this episode last. */
    boolean versionIsOf(Episode episode, StoredDocument stored) {
        return stored.complete() && stored.hasVersion(machine, version(episode));
    }

    private static String archived(Episode episode) {
        return episode.archived() ? MetadataKeys.IS_ARCHIVED : MetadataKeys.NOT_ARCHIVED;
    }

    /** Names what {@link #fresh} and {@link #update} write of an episode: equal for equal content. */
    String version(Episode episode) {
        Reflection reflection = episode.reflection();
        return new ActionKey.Builder("kyrodb version")
                .add(episode.id())
                .add(episode.count())
                .add(episode.lastSeenMillis())
                .add(episode.errorTrace())
                .add(episode.resolution())
                .add(archived(episode))
                .add(reflection == null ? null : reflection.toString())
                .build()
                .hex()
                .substring(0, 16);
    }

    private void count(Episode episode, Map<String, String> metadata) {
        metadata.put(MetadataKeys.COUNT + machine, Long.toString(episode.count()));
        metadata.put(MetadataKeys.VERSION + machine, version(episode));
    }

    private void describe(
            Episode episode, String key, long documentId, ObjectNode before, Map<String, String> metadata) {
        List<String> tags = new ArrayList<>(episode.tags());
        tags.removeIf(tag -> tag == null || tag.isBlank());
        tags.add(MetadataKeys.KEY_TAG + key);
        String tool = VrittiText.tools(episode).get(0);
        String environmentHash = VrittiHashes.environment(episode.environment());
        metadata.put(MetadataKeys.CUSTOMER, customer);
        metadata.put(MetadataKeys.ERROR_CLASS, episode.errorClass());
        metadata.put(MetadataKeys.TOOL, tool.strip().toLowerCase(Locale.ROOT));
        metadata.put(MetadataKeys.SEVERITY, VrittiEpisode.severity(episode));
        metadata.put(MetadataKeys.TIMESTAMP, Long.toString(episode.lastSeenMillis() / MILLIS_A_SECOND));
        metadata.put(MetadataKeys.TAGS, String.join(",", tags));
        tags.forEach(tag ->
                metadata.put(MetadataKeys.TAG + tag.toLowerCase(Locale.ROOT).replace(' ', '_'), "1"));
        metadata.put(MetadataKeys.ENVIRONMENT_HASH, environmentHash);
        metadata.put(MetadataKeys.ERROR_SIGNATURE, VrittiHashes.signature(episode.errorClass(), tool, environmentHash));
        boolean reflects = episode.reflection() != null && VrittiReflection.mayReplace(before, episode.reflection());
        metadata.put(
                MetadataKeys.EPISODE,
                PackedText.pack(VrittiEpisode.write(episode, documentId, customer, tags, before)));
        if (reflects) {
            VrittiReflection.describe(episode, metadata);
        }
        metadata.put(MetadataKeys.KEY, key);
        metadata.put(MetadataKeys.SIGNATURE, episode.signature());
        metadata.put(MetadataKeys.ACTION_KEY, episode.actionKey());
        put(MetadataKeys.FAMILY, episode.family(), metadata);
        put(MetadataKeys.KIND, episode.kind(), metadata);
        put(MetadataKeys.ACTION, episode.action(), metadata);
        put(MetadataKeys.LINE, episode.errorLine(), metadata);
        put(MetadataKeys.FINER_CLASS, episode.finerClass(), metadata);
        put(
                MetadataKeys.CAUSES,
                episode.evidence() == null
                        ? null
                        : evidence.write(EvidenceReader.read(episode.evidence()).causesOnly()),
                metadata);
        seal(metadata);
        metadata.put(MetadataKeys.FIRST_SEEN, Long.toString(episode.firstSeenMillis()));
        metadata.put(MetadataKeys.LAST_SEEN, Long.toString(episode.lastSeenMillis()));
    }

    /** Where this is merged into a document, nothing of what stood there before may be left among what is sealed. */
    private void seal(Map<String, String> metadata) {
        String sealed = seal.of(MetadataKeys.sealed(metadata));
        if (sealed != null) {
            MetadataKeys.SEALED.forEach(key -> metadata.putIfAbsent(key, ""));
            metadata.put(MetadataKeys.SEAL, sealed);
        }
    }

    private static void put(String key, String value, Map<String, String> metadata) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
