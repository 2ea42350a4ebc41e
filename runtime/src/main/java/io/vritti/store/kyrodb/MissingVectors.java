package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.observe.AgentLog;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import io.vritti.store.remote.VectorWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The documents that this JVM has seen without a vector of their text, and what gives them one. Nothing that is to be sent waits for
 * the model: it works beside, and a document whose vector is not ready is stored without, and again when it is. Thread-safe.
 */
final class MissingVectors {

    /** Of one call: the counts of other machines are read before all of these are written. */
    private static final int AT_ONCE = 16;

    private static final int MOST_KNOWN = 10_000;

    /** A text takes 60 ms at most; who waits so long saves a second write. Nobody does while the model lags behind. */
    private static final long IN_TIME_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** For vectors that are there at once. */
    private static final long BRIEFLY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final KyroClient calls;
    private final EpisodeVectors vectors;
    private final DocumentPlaces places;
    private final String machine;
    private final AgentLog log;
    private final AbandonedDocuments abandoned;
    private final Set<Long> ids = new LinkedHashSet<>();
    private volatile String problem;

    /** What the model is doing, or null. */
    private VectorWork work;

    MissingVectors(KyroClient calls, EpisodeVectors vectors, DocumentPlaces places, String machine, AgentLog log) {
        this.calls = calls;
        this.vectors = vectors;
        this.places = places;
        this.machine = machine;
        this.log = log;
        this.abandoned = new AbandonedDocuments(calls, places, vectors.dimension());
    }

    /** A document of ours was stored, or found, without a vector. */
    synchronized void add(long id) {
        if (ids.size() < MOST_KNOWN) {
            ids.add(id);
        }
    }

    /** The same of another machine: the model is not loaded for it alone. */
    void seen(StoredDocument document) {
        if (!document.hasVector() && vectors.loaded()) {
            add(document.id());
        }
    }

    /** Why documents cannot be found by their meaning, or null. */
    String problem() {
        return problem;
    }

    /**
     * The vectors of documents that are about to be stored, as far as the model has them in time.
     *
     * @param texts by document
     */
    Map<Long, float[]> inTime(Map<Long, String> texts) {
        VectorWork begun = begin(texts);
        if (begun == null) {
            return Map.of();
        }
        begun.await(IN_TIME_NANOS);
        Map<Long, float[]> made = begun.made();
        if (begun.ended()) {
            finish();
        }
        return made;
    }

    /** Null where the model is not loaded, or has others to do first. */
    private synchronized VectorWork begin(Map<Long, String> texts) {
        if (work != null || !ids.isEmpty() || !vectors.loaded()) {
            return null;
        }
        work = VectorWork.begin(texts, vectors, log);
        return work;
    }

    /** @return whether there are more that can be completed */
    boolean complete() throws RemoteException {
        if (vectors.loaded()) {
            abandoned.found().forEach(this::add);
        }
        VectorWork begun = underWay();
        if (begun == null) {
            return false;
        }
        begun.await(BRIEFLY_NANOS);
        if (!begun.ended()) {
            return false;
        }
        finish();
        store(begun.made());
        problem = begun.complete() ? null : "documents are not found by their meaning: " + vectors.problem();
        return begun.complete() && !settled(begun.made().keySet());
    }

    private synchronized void finish() {
        work = null;
    }

    private VectorWork underWay() throws RemoteException {
        synchronized (this) {
            // What could not be loaded once is not tried again, so nothing is fetched for it.
            boolean without = problem != null && !vectors.loaded();
            if (work != null || ids.isEmpty() || without) {
                return work;
            }
        }
        List<Long> some = some();
        Map<Long, String> texts = new HashMap<>();
        Map<Long, StoredDocument> documents = calls.documents(places.namespace(), some);
        for (StoredDocument document : documents.values()) {
            Episode episode = document.hasVector() ? null : DocumentEpisode.of(document);
            if (episode != null) {
                texts.put(document.id(), VrittiText.embedded(episode));
            }
        }
        some.stream().filter(id -> !texts.containsKey(id)).forEach(id -> settled(List.of(id)));
        synchronized (this) {
            work = VectorWork.begin(texts, vectors, log);
            return work;
        }
    }

    /** A count that another machine has merged in meanwhile is put right by that machine, which looks for it afterwards. */
    private void store(Map<Long, float[]> made) throws RemoteException {
        List<StoredDocument> incomplete = new ArrayList<>(
                calls.documents(places.namespace(), made.keySet()).values());
        incomplete.removeIf(StoredDocument::hasVector);
        Insertions insertions = calls.insertions(incomplete.size());
        List<Insertions.Insertion> sent = new ArrayList<>();
        for (StoredDocument document : incomplete) {
            List<Float> moved = VectorJitter.of(made.get(document.id()), document.id(), machine, 0);
            if (moved != null) {
                sent.add(insertions.add(KyroClient.whole(document, places.namespace(), moved)));
            }
        }
        for (Insertions.Insertion one : sent) {
            try {
                one.await();
            } catch (RemoteException e) {
                if (e.fault() != RemoteFault.ITEM) {
                    throw e;
                }
            }
        }
    }

    private synchronized List<Long> some() {
        return ids.stream().limit(AT_ONCE).toList();
    }

    /** @return whether that was all */
    private synchronized boolean settled(Collection<Long> done) {
        done.forEach(ids::remove);
        return ids.isEmpty();
    }
}
