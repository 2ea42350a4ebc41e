package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.Outgoing;
import io.vritti.store.remote.Receipt;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import io.vritti.store.remote.ReportSeal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings episodes to KyroDB. It asks first what is there, so the way after a broken stream is the usual way: what arrived is
 * not sent again, what is there is updated, and only what is new is inserted.
 */
final class Delivery {

    /** The server refuses messages beyond 4 MiB. */
    private static final int MOST_ITEM_BYTES = (4 << 20) - 1024;

    /** So many at once are worth the load of the model: each would be written twice without it. */
    private static final int WORTH_A_MODEL = 8;

    private final KyroClient calls;
    private final EpisodeDocument documents;
    private final EpisodeVectors vectors;
    private final DocumentPlaces places;
    private final MissingVectors missing;
    private final String customer;
    private final String machine;
    private volatile boolean hurried;

    Delivery(
            KyroClient calls,
            EpisodeVectors vectors,
            DocumentPlaces places,
            MissingVectors missing,
            String customer,
            String machine,
            ReportSeal seal) {
        this.calls = calls;
        this.documents = new EpisodeDocument(customer, machine, seal);
        this.vectors = vectors;
        this.places = places;
        this.missing = missing;
        this.customer = customer;
        this.machine = machine;
    }

    /** One episode, and where it goes. */
    private record Item(Outgoing outgoing, Placement placement) {

        Episode episode() {
            return outgoing.episode();
        }

        String key() {
            return outgoing.key();
        }
    }

    /** One episode, as a document that is not there yet. */
    private record Insertion(Outgoing outgoing, InsertRequest request) {

        long id() {
            return request.getDocId();
        }
    }

    /** From now on nothing waits for a model. */
    void hurry() {
        hurried = true;
    }

    Receipt deliver(List<Outgoing> episodes) {
        Receipt receipt = new Receipt();
        try {
            deliver(episodes, receipt);
        } catch (RemoteException e) {
            receipt.failed(e);
        }
        return receipt;
    }

    /** How many of these are there as they are. */
    int held(List<Outgoing> episodes) throws RemoteException {
        int held = 0;
        for (Item item : placed(episodes, new Receipt())) {
            StoredDocument stored = item.placement().before();
            if (stored != null
                    && documents.holds(item.episode(), documents.update(item.episode(), item.key(), stored), stored)) {
                held++;
            }
        }
        return held;
    }

    private void deliver(List<Outgoing> episodes, Receipt receipt) throws RemoteException {
        List<Item> fresh = update(placed(episodes, receipt), receipt);
        if (fresh.isEmpty()) {
            return;
        }
        Map<Long, float[]> embedded = embedded(outgoing(fresh));
        // Embedding takes long enough for another machine to insert the same: what it inserted is not replaced.
        insert(embedded.isEmpty() ? fresh : update(placed(outgoing(fresh), receipt), receipt), embedded, receipt);
    }

    private static List<Outgoing> outgoing(List<Item> items) {
        return items.stream().map(Item::outgoing).toList();
    }

    /** @return what is not there yet */
    private List<Item> update(List<Item> items, Receipt receipt) throws RemoteException {
        List<Item> fresh = new ArrayList<>();
        Map<Long, Outgoing> updated = new HashMap<>();
        Map<Long, Map<String, String>> updates = new LinkedHashMap<>();
        for (Item item : items) {
            StoredDocument before = item.placement().before();
            if (before == null) {
                fresh.add(item);
                continue;
            }
            if (!before.hasVector()) {
                missing.add(before.id());
            }
            if (documents.versionIsOf(item.episode(), before)) {
                receipt.arrived(item.outgoing());
                continue;
            }
            if (!before.hasRoomFor(machine)) {
                // What others merge at the same time is lost, and put right by their next look, as after an insert.
                before = before.folded();
                calls.replace(places.namespace(), before);
            }
            updates.put(before.id(), documents.update(item.episode(), item.key(), before));
            updated.put(before.id(), item.outgoing());
        }
        calls.merge(places.namespace(), updates, id -> receipt.unconfirmed(updated.get(id)));
        return fresh;
    }

    /** By their ids in the outbox; empty where nothing is to wait for the model. */
    private Map<Long, float[]> embedded(List<Outgoing> fresh) {
        Map<Long, float[]> embedded = new HashMap<>();
        boolean worthIt = vectors.loaded() || fresh.size() >= WORTH_A_MODEL;
        for (int i = 0; i < fresh.size() && worthIt && !hurried; i++) {
            float[] vector = vectors.of(VrittiText.embedded(fresh.get(i).episode()));
            if (vector != null) {
                embedded.put(fresh.get(i).outboxId(), vector);
            }
        }
        return embedded;
    }

    private List<Item> placed(Collection<Outgoing> episodes, Receipt receipt) throws RemoteException {
        Set<Long> all = new HashSet<>();
        episodes.forEach(outgoing -> all.addAll(places.ids(outgoing.key())));
        // In every namespace: an id that another one has must not be overwritten.
        Map<Long, StoredDocument> stored = calls.documents("", all);
        Set<Long> taken = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (Outgoing outgoing : episodes) {
            String key = outgoing.key();
            Placement placement =
                    Placement.of(customer, key, outgoing.episode().signature(), places.ids(key), stored, taken);
            if (placement == null) {
                receipt.refused(outgoing, "other actions have its four document ids");
            } else {
                taken.add(placement.id());
                items.add(new Item(outgoing, placement));
            }
        }
        return items;
    }

    private void insert(List<Item> fresh, Map<Long, float[]> embedded, Receipt receipt) throws RemoteException {
        List<Insertion> insertions = new ArrayList<>();
        for (Item item : fresh) {
            InsertRequest request = request(item, embedded.get(item.outgoing().outboxId()));
            if (request == null) {
                receipt.refused(item.outgoing(), "its vector is not of length one");
            } else if (request.getSerializedSize() > MOST_ITEM_BYTES) {
                receipt.refused(item.outgoing(), "it is larger than a message to KyroDB may be");
            } else {
                insertions.add(new Insertion(item.outgoing(), request));
            }
        }
        if (!insertions.isEmpty()) {
            send(insertions, receipt);
        }
    }

    /** @param vector null where there is none yet */
    private InsertRequest request(Item item, float[] vector) {
        Placement placement = item.placement();
        int attempt = placement.replaces() ? item.episode().signature().hashCode() : 0;
        List<Float> moved = vector == null
                ? VectorJitter.placeholder(vectors.dimension(), placement.id() + attempt, machine)
                : VectorJitter.of(vector, placement.id(), machine, attempt);
        if (moved == null) {
            return null;
        }
        InsertRequest.Builder request = InsertRequest.newBuilder()
                .setDocId(placement.id())
                .setNamespace(places.namespace())
                .addAllEmbedding(moved)
                .putAllMetadata(documents.fresh(item.episode(), item.key(), placement.id()));
        if (vector == null) {
            request.putMetadata(MetadataKeys.NO_VECTOR, "1");
            missing.add(placement.id());
        }
        return request.build();
    }

    private void send(List<Insertion> insertions, Receipt receipt) throws RemoteException {
        if (insertions.size() == 1) {
            alone(insertions.get(0), receipt);
            return;
        }
        InsertResponse response =
                calls.bulkInsert(insertions.stream().map(Insertion::request).toList());
        if (response.getSuccess()) {
            insertions.forEach(insertion -> receipt.unconfirmed(insertion.outgoing()));
            return;
        }
        // The answer names the last error and no item: what is there now tells which arrived.
        Map<Long, StoredDocument> now = calls.documents(
                places.namespace(), insertions.stream().map(Insertion::id).toList());
        for (Insertion insertion : insertions) {
            StoredDocument stored = now.get(insertion.id());
            if (stored != null && documents.versionIsOf(insertion.outgoing().episode(), stored)) {
                receipt.unconfirmed(insertion.outgoing());
            } else {
                alone(insertion, receipt);
            }
        }
    }

    /** So that the error is its own. */
    private void alone(Insertion insertion, Receipt receipt) throws RemoteException {
        Outgoing outgoing = insertion.outgoing();
        try {
            calls.insert(insertion.request());
            receipt.unconfirmed(outgoing);
        } catch (RemoteException e) {
            if (e.fault().aboutTheServer()) {
                throw e;
            }
            if (e.fault() == RemoteFault.ITEM) {
                receipt.refused(outgoing, e.getMessage());
            } else {
                receipt.refusedForNow(outgoing, e.getMessage());
            }
        }
    }
}
