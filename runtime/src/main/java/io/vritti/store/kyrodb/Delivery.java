package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.store.remote.Dispatch;
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

    /** From now on nothing waits for a model. */
    void hurry() {
        hurried = true;
    }

    /** The answers to what is inserted are waited for with the receipt. */
    Dispatch dispatch(List<Outgoing> episodes) {
        Receipt receipt = new Receipt();
        try {
            List<Sent> sent = send(episodes, receipt);
            return () -> answered(sent, receipt);
        } catch (RemoteException e) {
            receipt.failed(e);
            return () -> receipt;
        }
    }

    /** An episode that is being inserted. */
    private record Sent(Outgoing outgoing, Insertions.Insertion insertion) {}

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

    /** @return what is being inserted */
    private List<Sent> send(List<Outgoing> episodes, Receipt receipt) throws RemoteException {
        List<Item> fresh = update(placed(episodes, receipt), receipt);
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<Long, float[]> embedded = hurried ? Map.of() : missing.inTime(texts(fresh));
        // Embedding takes long enough for another machine to insert the same: what it inserted is not replaced.
        return insert(
                embedded.isEmpty() ? fresh : update(placed(outgoing(fresh), receipt), receipt), embedded, receipt);
    }

    /** By the documents they go to. */
    private static Map<Long, String> texts(List<Item> items) {
        Map<Long, String> texts = new HashMap<>();
        items.forEach(item -> texts.put(item.placement().id(), VrittiText.embedded(item.episode())));
        return texts;
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

    /** The server writes each while the next is made. */
    private List<Sent> insert(List<Item> fresh, Map<Long, float[]> embedded, Receipt receipt) throws RemoteException {
        List<Sent> sent = new ArrayList<>();
        Insertions insertions = calls.insertions(fresh.size());
        for (Item item : fresh) {
            InsertRequest request = request(item, embedded.get(item.placement().id()));
            if (request == null) {
                receipt.refused(item.outgoing(), "its vector is not of length one");
            } else if (request.getSerializedSize() > MOST_ITEM_BYTES) {
                receipt.refused(item.outgoing(), "it is larger than a message to KyroDB may be");
            } else {
                sent.add(new Sent(item.outgoing(), insertions.add(request)));
            }
        }
        return sent;
    }

    /** @param vector null where there is none yet */
    private InsertRequest request(Item item, float[] vector) {
        Placement placement = item.placement();
        int attempt = placement.replaces() ? item.episode().signature().hashCode() : 0;
        List<Float> moved = vector == null
                ? VectorJitter.placeholder(vectors.dimension(), placement.id() + attempt, machine, places.namespace())
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

    private Receipt answered(List<Sent> sent, Receipt receipt) {
        for (Sent one : sent) {
            try {
                one.insertion().await();
                receipt.unconfirmed(one.outgoing());
            } catch (RemoteException e) {
                if (e.fault().aboutTheServer()) {
                    receipt.failed(e);
                } else if (e.fault() == RemoteFault.ITEM) {
                    receipt.refused(one.outgoing(), e.getMessage());
                } else {
                    receipt.refusedForNow(one.outgoing(), e.getMessage());
                }
            }
        }
        return receipt;
    }
}
