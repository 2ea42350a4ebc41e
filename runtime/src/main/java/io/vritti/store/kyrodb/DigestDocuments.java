package io.vritti.store.kyrodb;

import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.store.remote.KeyDigest;
import io.vritti.store.remote.RemoteException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Keeps a {@link KeyDigest} in documents of their own: one for each part, whose metadata keys are the hashes, and one with a
 * revision for each part. They only grow by merging, which takes nothing from what others merge at the same time. The one who
 * makes a document may take something; whoever wrote it looks again, as for an episode. Thread-safe.
 */
final class DigestDocuments {

    /** 20 bytes each: a part is at most 80 kB. Beyond, its questions are asked as without a digest. */
    private static final int MOST_LISTED = 4_096;

    private static final String ENTRY = ".";
    private static final String REVISION = "vritti_jvm_revision_";
    private static final String KIND = "digest";
    private static final int HASH_BYTES = 6;

    private final KyroClient calls;
    private final String customer;
    private final String machine;
    private final int dimension;
    private final String namespace;

    /** One for each part, and that of the revisions. */
    private final List<Long> ids;

    /** As it was before the last addition. */
    private KeyDigest written;

    DigestDocuments(KyroClient calls, String customer, String machine, boolean narrow, int dimension) {
        this.calls = calls;
        this.customer = customer;
        this.machine = machine;
        this.dimension = dimension;
        this.namespace = Namespaces.digest(customer);
        this.ids = DocumentIds.series(KIND, namespace, KeyDigest.PARTS + 1, narrow);
    }

    /**
     * @param known parts of the same revision are taken from it; or null
     * @return null where there is none
     */
    KeyDigest read(KeyDigest known) throws RemoteException {
        StoredDocument revisions = mine(calls.documents(namespace, List.of(revisionsId())), KeyDigest.PARTS);
        if (revisions == null) {
            return null;
        }
        List<Long> changed = new ArrayList<>();
        for (int n = 0; n < KeyDigest.PARTS; n++) {
            if (known == null || !known.part(n).revision().equals(revision(revisions, n))) {
                changed.add(ids.get(n));
            }
        }
        Map<Long, StoredDocument> documents = calls.documents(namespace, changed);
        List<KeyDigest.Part> parts = new ArrayList<>();
        for (int n = 0; n < KeyDigest.PARTS; n++) {
            parts.add(changed.contains(ids.get(n)) ? part(revision(revisions, n), mine(documents, n)) : known.part(n));
        }
        return new KeyDigest(parts);
    }

    /**
     * Adds what is missing.
     *
     * @param make whether a digest is made where there is none
     * @return whether there is a digest that has them, or could not take them
     */
    synchronized boolean add(Collection<String> keys, boolean make) throws RemoteException {
        KeyDigest known = read(written);
        written = known;
        if (known == null && !make) {
            return false;
        }
        Map<Integer, Map<String, String>> missing = new TreeMap<>();
        for (String key : keys) {
            if (known == null || !known.mayHold(key)) {
                missing.computeIfAbsent(KeyDigest.part(key), part -> new LinkedHashMap<>())
                        .put(entry(KeyDigest.hash(key)), "1");
            }
        }
        if (missing.isEmpty() || !made(missing.keySet())) {
            return true;
        }
        Map<Long, Map<String, String>> changes = new LinkedHashMap<>();
        Map<String, String> revisions = new HashMap<>();
        missing.forEach((part, entries) -> {
            changes.put(ids.get(part), entries);
            revisions.put(REVISION + part, UUID.randomUUID().toString());
        });
        calls.merge(namespace, changes, id -> {});
        // Last: whoever sees a revision finds what belongs to it.
        calls.merge(namespace, revisionsId(), revisions);
        return true;
    }

    /** @return false where another document has one of the ids */
    private boolean made(Collection<Integer> parts) throws RemoteException {
        List<Integer> wanted = new ArrayList<>(parts);
        wanted.add(KeyDigest.PARTS);
        Map<Long, StoredDocument> there =
                calls.documents("", wanted.stream().map(ids::get).toList());
        for (int n : wanted) {
            if (there.containsKey(ids.get(n)) && mine(there, n) == null) {
                return false;
            }
        }
        for (int n : wanted) {
            if (!there.containsKey(ids.get(n))) {
                make(n);
            }
        }
        return true;
    }

    private void make(int n) throws RemoteException {
        calls.insert(blank(ids.get(n), customer, VectorJitter.placeholder(dimension, ids.get(n), machine, namespace))
                .putMetadata(MetadataKeys.KEY, KIND + n)
                .build());
    }

    /** A document beside the episodes that no search by meaning finds. */
    static InsertRequest.Builder blank(long id, String customer, List<Float> placeholder) {
        return InsertRequest.newBuilder()
                .setDocId(id)
                .setNamespace(Namespaces.digest(customer))
                .addAllEmbedding(placeholder)
                .putMetadata(MetadataKeys.CUSTOMER, customer)
                .putMetadata(MetadataKeys.NO_VECTOR, "1");
    }

    private long revisionsId() {
        return ids.get(KeyDigest.PARTS);
    }

    /** Null where it is not there, or another document is. */
    private StoredDocument mine(Map<Long, StoredDocument> documents, int n) {
        StoredDocument document = documents.get(ids.get(n));
        return document != null && document.isOf(customer, KIND + n) ? document : null;
    }

    private static String revision(StoredDocument revisions, int n) {
        return revisions.text(REVISION + n, "");
    }

    private static KeyDigest.Part part(String revision, StoredDocument document) {
        if (document == null) {
            return new KeyDigest.Part(revision, new long[0]);
        }
        List<String> entries = document.metadata().keySet().stream()
                .filter(key -> key.startsWith(ENTRY))
                .toList();
        return new KeyDigest.Part(
                revision,
                entries.size() > MOST_LISTED
                        ? null
                        : entries.stream()
                                .mapToLong(DigestDocuments::hash)
                                .sorted()
                                .toArray());
    }

    private static String entry(long hash) {
        byte[] bytes = new byte[HASH_BYTES];
        for (int i = 0; i < HASH_BYTES; i++) {
            bytes[i] = (byte) (hash >>> (Byte.SIZE * (HASH_BYTES - 1 - i)));
        }
        return ENTRY + Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** What is no entry of ours equals no hash. */
    private static long hash(String entry) {
        try {
            long hash = 0;
            for (byte part : Base64.getUrlDecoder().decode(entry.substring(ENTRY.length()))) {
                hash = hash << Byte.SIZE | part & 0xff;
            }
            return hash;
        } catch (IllegalArgumentException notOurs) {
            return -1;
        }
    }
}
