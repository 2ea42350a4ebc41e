package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.QueryRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Cases 13 to 18: documents by id. */
class QueryIT extends Cases {

    @Case(13)
    void a_document_is_found_without_its_vector() {
        kyro().insert(1, "", Map.of("k", "v"), E1);
        QueryResponse found =
                kyro().calls().query(QueryRequest.newBuilder().setDocId(1).build());
        assertThat(found.getFound()).isTrue();
        assertThat(found.getEmbeddingList()).isEmpty();
        assertThat(found.getMetadataMap()).isEqualTo(Map.of("k", "v"));
        assertThat(found.getServedFrom()).isEqualTo(QueryResponse.Tier.HOT_TIER);
        assertThat(kyro().query(1, "").getServedFrom()).isEqualTo(QueryResponse.Tier.CACHE);
    }

    @Case(14)
    void a_missing_one_is_an_answer_not_an_error() {
        QueryResponse answer = kyro().query(7, "");
        assertThat(answer.getFound()).isFalse();
        assertThat(answer.getDocId()).isEqualTo(7);
        assertThat(answer.getServedFrom()).isEqualTo(QueryResponse.Tier.UNKNOWN);
    }

    @Case(15)
    void id_0_is_refused() {
        assertThat(refusal(() -> kyro().query(0, ""))).isEqualTo("INVALID_ARGUMENT: doc_id must be non-zero");
    }

    @Case(16)
    void a_namespace_restricts_and_none_does_not() {
        kyro().insert(1, "a", Map.of(), E1);
        QueryResponse elsewhere = kyro().query(1, "b");
        assertThat(elsewhere.getFound()).isFalse();
        assertThat(elsewhere.getDocId()).isEqualTo(1);
        assertThat(elsewhere.getServedFrom()).isEqualTo(QueryResponse.Tier.UNKNOWN);
        assertThat(kyro().query(1, "").getFound()).isTrue();
    }

    @Case(17)
    void many_are_answered_in_order_twice_if_asked_twice() {
        kyro().insert(1, E1);
        BulkQueryResponse answer = kyro().bulkQuery("", List.of(1L, 99L, 1L));
        assertThat(answer.getResultsList()).extracting(QueryResponse::getDocId).containsExactly(1L, 99L, 1L);
        assertThat(answer.getResultsList()).extracting(QueryResponse::getFound).containsExactly(true, false, true);
        assertThat(answer.getTotalFound()).isEqualTo(2);
        assertThat(answer.getTotalRequested()).isEqualTo(3);
    }

    @Case(18)
    void not_more_than_10_000_at_once() {
        assertThat(refusal(() -> kyro().bulkQuery("", ids(10_001))))
                .isEqualTo("INVALID_ARGUMENT: Batch size 10001 exceeds maximum 10000");
        assertThat(kyro().bulkQuery("", ids(10_000)).getResultsCount()).isEqualTo(10_000);
        BulkQueryResponse none = kyro().bulkQuery("", List.of());
        assertThat(none.getTotalFound()).isZero();
        assertThat(none.getTotalRequested()).isZero();
        assertThat(kyro().bulkQuery("", List.of(0L)).getResults(0).getFound()).isFalse();
    }

    private static List<Long> ids(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
