package io.vritti.it.kyrodb.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers of earlier searches, given to later ones that are only similar, with the scores of the earlier. */
final class ResultCache {

    private final Space space;
    private final int capacity;
    private final float threshold;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long hits;
    private long misses;

    ResultCache(Space space, int capacity, double threshold) {
        this.space = space;
        this.capacity = capacity;
        this.threshold = (float) threshold;
    }

    /** @param scope whose documents, of which namespace, by which filter */
    Optional<List<Hit>> find(Object scope, float[] query, int searchK) {
        Optional<Entry> found = entries.stream()
                .filter(entry -> entry.scope.equals(scope) && entry.searchK >= searchK)
                .filter(entry -> space.exactScore(entry.query, query) > threshold)
                .max((a, b) -> Float.compare(space.exactScore(a.query, query), space.exactScore(b.query, query)));
        if (found.isPresent()) {
            hits++;
        } else {
            misses++;
        }
        return found.map(entry -> entry.hits.subList(0, Math.min(searchK, entry.hits.size())));
    }

    void fill(Object scope, float[] query, int searchK, List<Hit> hits) {
        entries.addFirst(new Entry(scope, query, searchK, hits));
        if (entries.size() > capacity) {
            entries.removeLast();
        }
    }

    /** Drops those lists that this document could enter; not those that another query will find it missing in. */
    void inserted(long id, float[] vector) {
        entries.removeIf(entry -> entry.hits.size() < entry.searchK
                || entry.holds(id)
                || space.exactScore(entry.query, vector) >= entry.worst());
    }

    void deleted(long id) {
        entries.removeIf(entry -> entry.holds(id));
    }

    void clear() {
        entries.clear();
    }

    long hits() {
        return hits;
    }

    long misses() {
        return misses;
    }

    int size() {
        return entries.size();
    }

    private record Entry(Object scope, float[] query, int searchK, List<Hit> hits) {

        boolean holds(long id) {
            return hits.stream().anyMatch(hit -> hit.id() == id);
        }

        float worst() {
            return hits.get(hits.size() - 1).score();
        }
    }
}
