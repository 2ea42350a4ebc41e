package io.vritti.it.kyrodb.server;

import io.vritti.it.kyrodb.server.Searched.Match;
import io.vritti.proto.kyrodb.SearchResponse.SearchPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One search of the nearest of the whole instance.
 *
 * @param searchK how many
 * @param cacheScope whose answers may be given instead, or null for an honest search
 * @param strict errors are told, and no breaker is asked: as the bulk search does
 */
record Search(float[] query, int searchK, Object cacheScope, boolean strict) {

    Searched in(Tiers tiers) throws EngineException {
        float[] unit = direction(tiers.space());
        if (tiers.documents().isEmpty()) {
            return new Searched(List.of(), SearchPath.HOT_TIER_ONLY);
        }
        boolean cached = cacheScope != null && tiers.switches().on(Switch.RESULT_CACHE);
        if (cached && unit != null) {
            Optional<List<Hit>> earlier = tiers.results().find(cacheScope, unit, searchK);
            if (earlier.isPresent()) {
                return found(tiers, earlier.get(), SearchPath.CACHE_HIT);
            }
        }
        List<Hit> hot = unit == null ? List.of() : tiers.mirrored(unit, searchK);
        boolean open = !strict
                && (tiers.switches().on(Switch.DEGRADED) || !tiers.breaker().isClosed());
        List<Hit> cold = open ? null : cold(tiers, unit);
        List<Hit> best = merged(hot, cold == null ? List.of() : cold);
        if (cached && cold != null) {
            tiers.results().fill(cacheScope, unit, searchK, best);
        }
        return found(tiers, best, open ? SearchPath.HOT_TIER_ONLY : path(hot, best));
    }

    /** Null when it is too long to have one, which the unary search keeps to itself. */
    private float[] direction(Space space) throws EngineException {
        try {
            return space.normalised(query);
        } catch (OverflowException e) {
            if (strict) {
                throw new EngineException("query embedding norm is zero; cannot normalize");
            }
            return null;
        }
    }

    /** Null when the index failed and nobody is told. */
    private List<Hit> cold(Tiers tiers, float[] unit) throws EngineException {
        if (unit == null) {
            tiers.breaker().failed();
            return null;
        }
        try {
            List<Hit> hits = tiers.graph().nearest(unit, searchK);
            if (!strict) {
                tiers.breaker().searched();
            }
            return hits;
        } catch (EngineException e) {
            if (strict) {
                throw e;
            }
            tiers.breaker().failed();
            return null;
        }
    }

    /** The mirror's score goes before the index's. */
    private List<Hit> merged(List<Hit> hot, List<Hit> cold) {
        Map<Long, Hit> hits = new LinkedHashMap<>();
        hot.forEach(hit -> hits.put(hit.id(), hit));
        cold.forEach(hit -> hits.putIfAbsent(hit.id(), hit));
        return Hit.best(List.copyOf(hits.values()), searchK);
    }

    private SearchPath path(List<Hit> hot, List<Hit> best) {
        return strict && hot.isEmpty() && !best.isEmpty() ? SearchPath.COLD_TIER_ONLY : SearchPath.HOT_AND_COLD;
    }

    private static Searched found(Tiers tiers, List<Hit> hits, SearchPath path) {
        return new Searched(
                hits.stream()
                        .map(hit -> new Match(tiers.documents().get(hit.id()), hit.score()))
                        .toList(),
                path);
    }
}
