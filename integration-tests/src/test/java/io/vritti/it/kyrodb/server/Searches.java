package io.vritti.it.kyrodb.server;

import com.google.common.primitives.Floats;
import io.grpc.StatusException;
import io.vritti.it.kyrodb.server.Searched.Match;
import io.vritti.proto.kyrodb.AndFilter;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResult;
import java.util.List;

/** A search: what is asked, the nearest of all, and then what of them was meant. */
final class Searches {

    private static final int DIMENSION_MAX = 4096;
    private static final int K_MAX = 1000;
    private static final int EF_MAX = 10_000;

    private final Engine engine;
    private final Switches switches;

    Searches(Engine engine, Switches switches) {
        this.engine = engine;
        this.switches = switches;
    }

    SearchResponse search(SearchRequest request) throws StatusException {
        check(request);
        if (request.getQueryEmbeddingCount() != engine.dimension()) {
            throw wrongDimension("query dimension mismatch", request);
        }
        return run(request, Caller.current(), false);
    }

    /** @param position in its batch */
    SearchResponse strictly(SearchRequest request, int position, Caller caller) throws StatusException {
        check(request);
        if (request.getQueryEmbeddingCount() != engine.dimension()) {
            throw wrongDimension("query " + position + " dimension mismatch", request);
        }
        return run(request, caller, true);
    }

    private SearchResponse run(SearchRequest request, Caller caller, boolean strict) throws StatusException {
        long startNanos = System.nanoTime();
        MetadataFilter filter = lifted(request);
        String namespace = request.getNamespace();
        boolean all = !switches.on(Switch.POST_FILTER);
        int searchK = all ? 5000 : Oversampling.searchK(request.getK(), namespace, filter);
        Object scope = request.getEfSearch() == 0 ? List.of(caller.number(), namespace, filter) : null;
        Searched searched;
        try {
            searched =
                    engine.search(new Search(Floats.toArray(request.getQueryEmbeddingList()), searchK, scope, strict));
        } catch (EngineException e) {
            throw e.getMessage().startsWith("k must be")
                    ? Refusal.invalid(e.getMessage())
                    : Refusal.failed("Search", e);
        }
        List<Match> meant = searched.matches().stream()
                .filter(match -> !(request.getMinScore() > 0) || match.score() >= request.getMinScore())
                .filter(match -> caller.sees(match.document(), namespace))
                .filter(match -> Filter.matches(filter, match.document().metadata()))
                .toList();
        boolean withMetadata = !namespace.isEmpty() || request.hasFilter() || hasLifted(request) || caller.isTenant();
        SearchResponse.Builder answer = SearchResponse.newBuilder()
                .setTotalFound(meant.size())
                .setSearchPath(searched.path())
                .setSearchLatencyMs((System.nanoTime() - startNanos) / 1e6f);
        meant.stream()
                .limit(request.getK())
                .forEach(match ->
                        answer.addResults(result(match, caller, withMetadata, request.getIncludeEmbeddings())));
        return answer.build();
    }

    private static SearchResult result(Match match, Caller caller, boolean withMetadata, boolean withEmbedding) {
        Document document = match.document();
        SearchResult.Builder result =
                SearchResult.newBuilder().setDocId(caller.local(document.id())).setScore(match.score());
        if (withMetadata) {
            result.putAllMetadata(Reserved.strip(document.metadata()));
        }
        if (withEmbedding) {
            result.addAllEmbedding(document.floats());
        }
        return result.build();
    }

    private static void check(SearchRequest request) throws StatusException {
        int length = request.getQueryEmbeddingCount();
        if (length == 0) {
            throw Refusal.invalid("query_embedding cannot be empty");
        }
        if (length > DIMENSION_MAX) {
            throw Refusal.invalid("query_embedding dimension " + length + " exceeds maximum " + DIMENSION_MAX);
        }
        if (!request.getQueryEmbeddingList().stream().allMatch(Float::isFinite)) {
            throw Refusal.invalid("query_embedding must contain only finite values (no NaN/Inf)");
        }
        if (request.getK() == 0) {
            throw Refusal.invalid("k must be greater than 0");
        }
        if (Integer.compareUnsigned(request.getK(), K_MAX) > 0) {
            throw Refusal.invalid("k must be <= " + K_MAX);
        }
        if (Integer.compareUnsigned(request.getEfSearch(), EF_MAX) > 0) {
            throw Refusal.invalid("ef_search must be <= " + EF_MAX + " (0 = server default)");
        }
    }

    private StatusException wrongDimension(String what, SearchRequest request) {
        return Refusal.invalid(
                what + ": expected " + engine.dimension() + " found " + request.getQueryEmbeddingCount());
    }

    /** The filter, and the deprecated one beside it. */
    @SuppressWarnings("deprecation")
    private static MetadataFilter lifted(SearchRequest request) {
        if (!hasLifted(request)) {
            return request.getFilter();
        }
        AndFilter.Builder all = AndFilter.newBuilder();
        request.getMetadataFiltersMap()
                .forEach((key, value) -> all.addFilters(MetadataFilter.newBuilder()
                        .setExact(ExactMatch.newBuilder().setKey(key).setValue(value))));
        if (request.hasFilter()) {
            all.addFilters(request.getFilter());
        }
        return MetadataFilter.newBuilder().setAndFilter(all).build();
    }

    @SuppressWarnings("deprecation")
    private static boolean hasLifted(SearchRequest request) {
        return request.getMetadataFiltersCount() > 0;
    }
}
