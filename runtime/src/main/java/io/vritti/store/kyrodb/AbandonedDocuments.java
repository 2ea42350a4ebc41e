package io.vritti.store.kyrodb;

import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResult;
import io.vritti.store.remote.RemoteException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds the documents that were stored without a vector of their text by a JVM that has not completed them, as that of a container
 * that is gone. KyroDB cannot list, but what stands in place of a vector leans towards one point, and is found from there. For one
 * thread.
 */
final class AbandonedDocuments {

    /** Each with an exact filter: the most that a server answers (facts.md §3.1). */
    private static final int MOST = 625;

    /** Above 0, or the server answers from its cache of like questions. */
    private static final int EF_SEARCH = 1_000;

    /** A search for all costs the server some tens of milliseconds. */
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** A JVM that lives completes its own within seconds. */
    private static final long LEFT_MILLIS = TimeUnit.MINUTES.toMillis(1);

    private final KyroClient calls;
    private final DocumentPlaces places;
    private final int dimension;
    private long soughtNanos = System.nanoTime() - PAUSE_NANOS;

    AbandonedDocuments(KyroClient calls, DocumentPlaces places, int dimension) {
        this.calls = calls;
        this.places = places;
        this.dimension = dimension;
    }

    /** None where it was looked a moment ago. */
    List<Long> found() throws RemoteException {
        if (System.nanoTime() - soughtNanos < PAUSE_NANOS) {
            return List.of();
        }
        soughtNanos = System.nanoTime();
        SearchRequest.Builder request = SearchRequest.newBuilder()
                .setK(MOST)
                .setEfSearch(EF_SEARCH)
                .setNamespace(places.namespace())
                .setFilter(MetadataFilter.newBuilder()
                        .setExact(ExactMatch.newBuilder()
                                .setKey(MetadataKeys.NO_VECTOR)
                                .setValue("1")));
        for (double value : VectorJitter.leaning(dimension, places.namespace())) {
            request.addQueryEmbedding((float) value);
        }
        List<Long> ids = new ArrayList<>();
        for (SearchResult result : calls.nearest(request.build())) {
            long seenMillis = StoredDocument.of(result).number(MetadataKeys.LAST_SEEN);
            if (Math.abs(System.currentTimeMillis() - seenMillis) >= LEFT_MILLIS) {
                ids.add(result.getDocId());
            }
        }
        return ids;
    }
}
