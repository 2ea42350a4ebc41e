package io.vritti.it.kyrodb.server;

import io.vritti.proto.kyrodb.QueryResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The documents of an instance, in all the places where the real server keeps them. One thing at a time. */
final class Engine implements AutoCloseable {

    private final int dimension;
    private final Space space;
    private final Switches switches;
    private final Journal journal;
    private final Map<Long, Document> documents;
    private final Graph graph;
    private final Mirror mirror;
    private final ResultCache results;
    private final Breaker breaker = new Breaker();
    private final Set<Long> queried = new HashSet<>();
    private long inserts;

    Engine(ServerConfig config, Switches switches) throws IOException, EngineException {
        dimension = config.hnsw.dimension;
        space = Space.configured(config.hnsw.distance);
        this.switches = switches;
        journal = new Journal(Path.of(config.persistence.dataDir), config.persistence.fsyncPolicy);
        documents = new HashMap<>(journal.replay());
        graph = new Graph(space, config.hnsw.maxElements, config.hnsw.m, switches);
        mirror = new Mirror(config.cache.capacity, config.cache.hotTierMaxAgeSecs);
        results = new ResultCache(space, config.cache.queryCacheCapacity, config.cache.queryCacheSimilarityThreshold);
        for (Document document : documents.values()) {
            if (document.vector().length != dimension) {
                throw new EngineException("WAL embedding dimension mismatch for doc_id " + document.id() + ": expected "
                        + dimension + ", got " + document.vector().length);
            }
            graph.add(document.id(), document.vector());
        }
    }

    /** @param mirrored false for the bulk load, which goes past the hot tier */
    synchronized void insert(Document document, boolean mirrored) throws EngineException {
        writable("Insert");
        if (document.vector().length != dimension) {
            throw new EngineException(
                    "embedding dimension mismatch: expected " + dimension + " found " + document.vector().length);
        }
        Document stored =
                new Document(document.id(), space.normalised(document.vector()), Map.copyOf(document.metadata()));
        graph.makeRoom();
        journal.written(stored);
        documents.put(stored.id(), stored);
        graph.add(stored.id(), stored.vector());
        queried.remove(stored.id());
        mirror.remove(stored.id());
        if (mirrored) {
            mirror.add(stored.id());
        }
        results.inserted(stored.id(), stored.vector());
        inserts++;
        if (switches.countsDown(Switch.HALT)) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** Returns whether there was one that the caller may touch. */
    synchronized boolean update(long id, Map<String, String> metadata, boolean merge, Predicate<Document> mine)
            throws EngineException {
        Document old = documents.get(id);
        if (old == null || !mine.test(old)) {
            return false;
        }
        writable("Metadata update");
        Map<String, String> visible = merge ? Reserved.strip(old.metadata()) : new HashMap<>();
        visible.putAll(metadata);
        Document updated = old.with(Map.copyOf(Reserved.keep(old.metadata(), visible)));
        journal.written(updated);
        documents.put(id, updated);
        results.clear();
        return true;
    }

    synchronized boolean delete(long id, Predicate<Document> mine, String call) throws EngineException {
        Document old = documents.get(id);
        if (old == null || !mine.test(old)) {
            return false;
        }
        writable(call);
        journal.deleted(id);
        documents.remove(id);
        graph.remove(id);
        mirror.remove(id);
        queried.remove(id);
        results.deleted(id);
        return true;
    }

    synchronized int deleteAll(Predicate<Document> mine) throws EngineException {
        List<Long> ids =
                documents.values().stream().filter(mine).map(Document::id).toList();
        for (long id : ids) {
            delete(id, mine, "Batch delete");
        }
        return ids.size();
    }

    /** As a point query finds it: not at all when only the index has it and the breaker is open. */
    synchronized Optional<Found> query(long id) {
        Document document = documents.get(id);
        if (document == null) {
            return Optional.empty();
        }
        QueryResponse.Tier tier = queried.contains(id) ? QueryResponse.Tier.CACHE : tier(id);
        if (tier == QueryResponse.Tier.COLD_TIER && (switches.on(Switch.DEGRADED) || !breaker.admitsQuery())) {
            return Optional.empty();
        }
        queried.add(id);
        return Optional.of(new Found(document, tier));
    }

    /** As a bulk query finds it: always. */
    synchronized Optional<Found> peek(long id) {
        return Optional.ofNullable(documents.get(id)).map(document -> new Found(document, tier(id)));
    }

    /** All that a search looks into, for one search at a time. */
    synchronized Searched search(Search search) throws EngineException {
        return search.in(new Tiers(space, documents, graph, mirror, results, breaker, switches));
    }

    synchronized int flush() {
        return mirror.drain();
    }

    synchronized Path snapshot() throws IOException {
        return journal.snapshot(documents.values());
    }

    synchronized long count(Predicate<Document> mine) {
        return documents.values().stream().filter(mine).count();
    }

    synchronized Counts counts() {
        return new Counts(
                documents.size(),
                mirror.ids().size(),
                mirror.flushes(),
                results.size(),
                results.hits(),
                results.misses(),
                inserts);
    }

    synchronized Collection<Document> all() {
        return List.copyOf(documents.values());
    }

    int dimension() {
        return dimension;
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    private QueryResponse.Tier tier(long id) {
        return mirror.holds(id) ? QueryResponse.Tier.HOT_TIER : QueryResponse.Tier.COLD_TIER;
    }

    private void writable(String call) throws EngineException {
        if (switches.on(Switch.DISK_LOW)) {
            throw new EngineException(call + " rejected: disk space critically low (< 5%)");
        }
        if (switches.on(Switch.WAL_BROKEN)) {
            throw new EngineException("WAL circuit breaker is open - writes disabled");
        }
    }

    /** A document and where it came from. */
    record Found(Document document, QueryResponse.Tier tier) {}

    record Counts(
            long documents, long mirrored, long flushes, long cached, long cacheHits, long cacheMisses, long inserts) {}
}
