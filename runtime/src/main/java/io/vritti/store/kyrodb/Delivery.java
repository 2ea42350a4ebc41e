package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.store.OutboxEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Brings episodes to KyroDB. It asks first what is there, so the way after a broken stream is the usual way: what arrived is
 * not sent again, what is there is updated, and only what is new is inserted.
 */
final class Delivery {

    /** The server refuses messages beyond 4 MiB. */
    private static final int MOST_ITEM_BYTES = (4 << 20) - 1024;

    private final KyroClient calls;
    private final EpisodeDocument documents;
    private final EpisodeVectors vectors;
    private final Function<Episode, String> keys;
    private final String customer;
    private final String namespace;
    private final String machine;
    private final boolean narrow;
    private final Consumer<String> written;

    /**
     * @param keys what identifies an episode's action on every machine
     * @param written told the key of each action of which something was written
     */
    Delivery(
            KyroClient calls,
            EpisodeVectors vectors,
            Function<Episode, String> keys,
            String customer,
            String machine,
            boolean narrow,
            Consumer<String> written) {
        this.calls = calls;
        this.documents = new EpisodeDocument(customer, machine);
        this.vectors = vectors;
        this.keys = keys;
        this.customer = customer;
        this.namespace = Namespaces.failures(customer);
        this.machine = machine;
        this.narrow = narrow;
        this.written = written;
    }

    /** One episode, and where it goes. */
    private record Item(OutboxEntry entry, String key, Placement placement) {

        Episode episode() {
            return entry.episode();
        }
    }

    /**
     * @param receipt told at once of each entry that arrived or was refused, also where the rest fails
     * @throws KyroException where the server, not an episode, is at fault; whatever was not told of is to be delivered again
     */
    void deliver(List<OutboxEntry> entries, Receipt receipt) throws KyroException {
        List<Item> fresh = new ArrayList<>();
        for (Item item : placed(entries, receipt)) {
            StoredDocument before = item.placement().before();
            if (before == null) {
                fresh.add(item);
            } else if (arrived(item, before)
                    || calls.merge(namespace, before.id(), documents.update(item.episode(), item.key(), before))) {
                arrived(item, receipt);
            }
        }
        insert(fresh, receipt);
    }

    private List<Item> placed(List<OutboxEntry> entries, Receipt receipt) throws KyroException {
        Map<OutboxEntry, String> keyOf = new LinkedHashMap<>();
        Set<Long> all = new HashSet<>();
        for (OutboxEntry entry : entries) {
            String key = keys.apply(entry.episode());
            keyOf.put(entry, key);
            all.addAll(DocumentIds.of(namespace, key, narrow));
        }
        // In every namespace: an id that another one has must not be overwritten.
        Map<Long, StoredDocument> stored = calls.documents("", all);
        Set<Long> taken = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (OutboxEntry entry : entries) {
            String key = keyOf.get(entry);
            List<Long> ids = DocumentIds.of(namespace, key, narrow);
            Placement placement = Placement.of(customer, key, entry.episode().signature(), ids, stored, taken);
            if (placement == null) {
                receipt.refused(entry.id(), "other actions have its four document ids", 1);
            } else {
                taken.add(placement.id());
                items.add(new Item(entry, key, placement));
            }
        }
        return items;
    }

    private void arrived(Item item, Receipt receipt) {
        written.accept(item.key());
        receipt.arrived(item.entry().id());
    }

    private boolean arrived(Item item, StoredDocument stored) {
        return stored.complete() && documents.version(item.episode()).equals(stored.versionOf(machine));
    }

    private void insert(List<Item> fresh, Receipt receipt) throws KyroException {
        Map<Item, InsertRequest> requests = new LinkedHashMap<>();
        for (Item item : fresh) {
            float[] vector = vectors.of(VrittiText.embedded(item.episode()));
            if (vector == null) {
                // They stay where they are until there are vectors.
                receipt.heldBack(vectors.problem());
                continue;
            }
            InsertRequest request = request(item, vector);
            if (request == null) {
                receipt.refused(item.entry().id(), "its vector is not of length one", 1);
            } else if (request.getSerializedSize() > MOST_ITEM_BYTES) {
                receipt.refused(item.entry().id(), "it is larger than a message to KyroDB may be", 1);
            } else {
                requests.put(item, request);
            }
        }
        if (!requests.isEmpty()) {
            send(requests, receipt);
        }
    }

    private InsertRequest request(Item item, float[] vector) {
        Placement placement = item.placement();
        int attempt = placement.replaces() ? item.entry().episode().signature().hashCode() : 0;
        List<Float> moved = VectorJitter.of(vector, placement.id(), attempt);
        return moved == null
                ? null
                : InsertRequest.newBuilder()
                        .setDocId(placement.id())
                        .setNamespace(namespace)
                        .addAllEmbedding(moved)
                        .putAllMetadata(documents.fresh(item.episode(), item.key(), placement.id()))
                        .build();
    }

    private void send(Map<Item, InsertRequest> requests, Receipt receipt) throws KyroException {
        if (requests.size() == 1) {
            Item only = requests.keySet().iterator().next();
            alone(only, requests.get(only), receipt);
            return;
        }
        InsertResponse response = calls.bulkInsert(List.copyOf(requests.values()));
        if (response.getSuccess()) {
            requests.keySet().forEach(item -> arrived(item, receipt));
            return;
        }
        // The answer names the last error and no item: what is there now tells which arrived.
        Map<Long, StoredDocument> now = calls.documents(
                namespace,
                requests.values().stream().map(InsertRequest::getDocId).toList());
        for (Map.Entry<Item, InsertRequest> request : requests.entrySet()) {
            Item item = request.getKey();
            StoredDocument stored = now.get(request.getValue().getDocId());
            if (stored != null && arrived(item, stored)) {
                arrived(item, receipt);
            } else {
                alone(item, request.getValue(), receipt);
            }
        }
    }

    /** So that the error is its own. */
    private void alone(Item item, InsertRequest request, Receipt receipt) throws KyroException {
        try {
            calls.insert(request);
            arrived(item, receipt);
        } catch (KyroException e) {
            if (e.fault().aboutTheServer()) {
                throw e;
            }
            receipt.refused(item.entry().id(), e.getMessage(), e.fault() == KyroError.ITEM ? 1 : Receipt.MOST_TRIES);
        }
    }
}
