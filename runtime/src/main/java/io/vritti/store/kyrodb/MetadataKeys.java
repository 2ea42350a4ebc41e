package io.vritti.store.kyrodb;

import java.util.List;
import java.util.Map;

/**
 * Names in a document's metadata. Vritti's come first, as facts.md §4.4 found them; ours begin with
 * {@code vritti_jvm_}. What a machine counts stands under its own name, so that two never overwrite each other.
 */
final class MetadataKeys {

    static final String CUSTOMER = "customer_id";
    static final String TYPE = "episode_type";
    static final String ERROR_CLASS = "error_class";
    static final String TOOL = "tool";
    static final String SEVERITY = "severity";
    static final String TIMESTAMP = "timestamp";
    static final String RETRIEVALS = "retrieval_count";
    static final String ARCHIVED = "archived";
    static final String TAGS = "tags";
    static final String TAG = "tag:";
    static final String ENVIRONMENT_HASH = "environment_hash";
    static final String ERROR_SIGNATURE = "error_signature";
    static final String EPISODE = "episode_json";
    static final String REFLECTION = "reflection_";

    /** Python's spelling, to the letter: any other makes the document invisible to Vritti's gate. */
    static final String NOT_ARCHIVED = "False";

    static final String IS_ARCHIVED = "True";

    private static final String OURS = "vritti_jvm_";

    /** What identifies the action on every machine. */
    static final String KEY = OURS + "key";

    /** The same, as it was on the machine that wrote last. */
    static final String ACTION_KEY = OURS + "action_key";

    static final String SIGNATURE = OURS + "signature";
    static final String FAMILY = OURS + "family";
    static final String KIND = OURS + "kind";
    static final String ACTION = OURS + "action";
    static final String LINE = OURS + "line";
    static final String FINER_CLASS = OURS + "class";
    static final String CAUSES = OURS + "causes";

    /** The seal of the machine that wrote last, over {@link #SEALED}. */
    static final String SEAL = OURS + "seal";

    static final List<String> SEALED =
            List.of(CUSTOMER, KEY, ACTION_KEY, SIGNATURE, FAMILY, KIND, ACTION, LINE, FINER_CLASS, CAUSES);

    static final String FIRST_SEEN = OURS + "first_seen";
    static final String LAST_SEEN = OURS + "last_seen";

    /** Before a machine's name: how often it saw this fail. */
    static final String COUNT = OURS + "count_";

    /** The counts of machines that have none under their own name any more ({@link MachineCounts}). */
    static final String FOLDED = OURS + "folded";

    /** The sum of the counts of still other machines. */
    static final String GONE = OURS + "gone";

    /** Before a machine's name: a hash of what it wrote last, by which it knows whether that arrived. */
    static final String VERSION = OURS + "version_";

    /** Stands in a document that was stored without a vector of its text: what is in its place means nothing. */
    static final String NO_VECTOR = OURS + "no_vector";

    /** A tag that survives what erases keys of ours (Vritti's validate_fix). */
    static final String KEY_TAG = "vritti-jvm-";

    private MetadataKeys() {}

    /** What the seal of a document covers; what is not there is empty. */
    static List<String> sealed(Map<String, String> metadata) {
        return SEALED.stream().map(key -> metadata.getOrDefault(key, "")).toList();
    }
}
