package io.vritti.store.kyrodb;

import io.vritti.episode.Episode;
import io.vritti.store.remote.EpisodeVectors;
import io.vritti.store.remote.RemoteException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The documents that this JVM has seen without a vector of their text, and what gives them one. A JVM that ends soon does not wait
 * for the model; whoever has it completes what such a JVM has stored. Thread-safe.
 */
final class MissingVectors {

    /** Of one call: at 60 ms a text the writer is back within a second. */
    private static final int AT_ONCE = 16;

    private static final int MOST_KNOWN = 10_000;

    private final KyroClient calls;
    private final EpisodeVectors vectors;
    private final DocumentPlaces places;
    private final String machine;
    private final Set<Long> ids = new LinkedHashSet<>();
    private volatile String problem;

    MissingVectors(KyroClient calls, EpisodeVectors vectors, DocumentPlaces places, String machine) {
        this.calls = calls;
        this.vectors = vectors;
        this.places = places;
        this.machine = machine;
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

    /** @return whether there are more */
    boolean complete() throws RemoteException {
        List<Long> some = some();
        // What could not be loaded once is not tried again, so nothing is fetched for it.
        boolean without = problem != null && !vectors.loaded();
        if (some.isEmpty() || without) {
            return false;
        }
        for (StoredDocument document : calls.documents(places.namespace(), some).values()) {
            Episode episode = document.hasVector() ? null : DocumentEpisode.of(document);
            float[] vector = episode == null ? null : vectors.of(VrittiText.embedded(episode));
            if (episode != null && vector == null) {
                problem = "documents are not found by their meaning: " + vectors.problem();
                return false;
            }
            if (vector != null) {
                insert(document, vector);
            }
        }
        problem = null;
        return settled(some);
    }

    private synchronized List<Long> some() {
        return ids.stream().limit(AT_ONCE).toList();
    }

    private synchronized boolean settled(Collection<Long> done) {
        done.forEach(ids::remove);
        return !ids.isEmpty();
    }

    /** A count that another machine has merged in meanwhile is put right by that machine, which looks for it afterwards. */
    private void insert(StoredDocument document, float[] vector) throws RemoteException {
        List<Float> moved = VectorJitter.of(vector, document.id(), machine, 0);
        if (moved != null) {
            calls.insert(document, places.namespace(), moved);
        }
    }
}
