package io.vritti.it.kyrodb.server;

import java.util.List;
import java.util.Map;

/** Where a search looks. */
record Tiers(
        Space space,
        Map<Long, Document> documents,
        Graph graph,
        Mirror mirror,
        ResultCache results,
        Breaker breaker,
        Switches switches) {

    List<Hit> mirrored(float[] query, int searchK) {
        List<Hit> hits = mirror.ids().stream()
                .map(id -> new Hit(id, space.exactScore(query, documents.get(id).vector())))
                .toList();
        return Hit.best(hits, searchK);
    }
}
