package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.item;
import static io.vritti.it.kyrodb.Kyro.near;
import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import io.vritti.it.kyrodb.Answers;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.proto.kyrodb.BulkLoadResponse;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResponse.SearchPath;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Cases 45 to 52: streams. */
class BulkIT extends Cases {

    @Case(45)
    void an_empty_stream_is_a_success() {
        InsertResponse inserted = kyro().bulkInsert(List.of());
        assertThat(inserted.getSuccess()).isTrue();
        assertThat(inserted.getTotalInserted()).isZero();
        assertThat(inserted.getTotalFailed()).isZero();
        assertThat(inserted.getTier()).isEqualTo(InsertResponse.Tier.COLD_TIER);
        assertThat(inserted.getInsertedAt()).isPositive();
        BulkLoadResponse loaded = kyro().bulkLoad(List.of());
        assertThat(loaded.getTotalLoaded()).isZero();
        assertThat(loaded.getTotalFailed()).isZero();
        assertThat(kyro().bulkSearch(List.of()).all()).isEmpty();
    }

    @Case(46)
    void an_item_without_id_is_left_out_and_the_others_stay() {
        InsertResponse answer = kyro().bulkInsert(items(1, 0, 2));
        assertThat(answer.getSuccess()).isFalse();
        assertThat(answer.getTotalInserted()).isEqualTo(2);
        assertThat(answer.getTotalFailed()).isEqualTo(1);
        assertThat(answer.getError()).isEqualTo("Invalid doc_id: 0");
        assertThat(kyro().bulkQuery("", List.of(1L, 2L)).getTotalFound()).isEqualTo(2);
    }

    @Case(47)
    void so_is_an_item_that_the_index_refuses() {
        InsertResponse answer = kyro().bulkInsert(List.of(
                item(1, E1).build(), item(2, 1, 0, 0).build(), item(3, E3).build()));
        assertThat(answer.getSuccess()).isFalse();
        assertThat(answer.getTotalInserted()).isEqualTo(2);
        assertThat(answer.getTotalFailed()).isEqualTo(1);
        assertThat(answer.getError()).isEqualTo("embedding dimension mismatch: expected 4 found 3");
        assertThat(kyro().bulkQuery("", List.of(1L, 2L, 3L)).getTotalFound()).isEqualTo(2);
        for (InsertRequest bad : List.of(
                item(9).build(),
                item(9, new float[4097]).build(),
                item(9, 0, 0, 0, 0).build(),
                item(9, Float.NaN, 0, 0, 0).build())) {
            assertThat(kyro().bulkInsert(List.of(bad)).getError())
                    .isIn(
                            "Empty embedding for doc_id 9",
                            "Embedding dimension 4097 exceeds maximum 4096",
                            "embedding norm is zero; cannot normalize",
                            "HNSW insert failed after WAL append");
        }
    }

    @Case(48)
    void no_more_than_10_000_items_are_taken() {
        Random random = new Random(48);
        List<InsertRequest> items = LongStream.rangeClosed(1, 10_001)
                .mapToObj(id -> item(
                                id,
                                (float) random.nextGaussian(),
                                (float) random.nextGaussian(),
                                (float) random.nextGaussian(),
                                (float) random.nextGaussian())
                        .build())
                .toList();
        InsertResponse answer = kyro().bulkInsert(items);
        assertThat(answer.getSuccess()).isFalse();
        assertThat(answer.getTotalInserted()).isEqualTo(10_000);
        assertThat(answer.getTotalFailed()).isEqualTo(1);
        assertThat(answer.getError()).isEqualTo("Batch size exceeds maximum 10000");
    }

    @Case(49)
    void what_is_sent_again_is_counted_again_and_kept_once() {
        assertThat(kyro().bulkInsert(items(1, 2, 3)).getTotalInserted()).isEqualTo(3);
        assertThat(kyro().bulkInsert(items(1, 2, 3)).getTotalInserted()).isEqualTo(3);
        assertThat(kyro().calls().metrics(MetricsRequest.getDefaultInstance()).getColdTierSize())
                .isEqualTo(3);
    }

    @Case(50)
    void a_bulk_load_counts_but_does_not_say_why() {
        BulkLoadResponse answer = kyro().bulkLoad(List.of(
                item(1, E1).build(), item(2, 1, 0, 0).build(), item(3, E3).build()));
        assertThat(answer.getSuccess()).isFalse();
        assertThat(answer.getTotalLoaded()).isEqualTo(2);
        assertThat(answer.getTotalFailed()).isEqualTo(1);
        assertThat(answer.getError()).isEqualTo("Loaded 2 docs; 0 failed validation, 1 failed insertion");
        assertThat(kyro().ids(near(5, E1))).containsExactly(1L, 3L);
        assertThat(kyro().bulkLoad(items(0)).getError())
                .isEqualTo("Loaded 0 docs; 1 failed validation, 0 failed insertion;"
                        + " last_error=Invalid doc_id: 0 (must be >= 1)");
    }

    @Case(51)
    void a_stream_of_searches_is_answered_in_order() {
        kyro().bulkInsert(List.of(
                item(1, E1).build(), item(2, E2).build(), item(3, E3).build()));
        List<SearchRequest> searches =
                List.of(near(1, E3).build(), near(1, E1).build(), near(1, E2).build());
        Answers<SearchResponse> answers = kyro().bulkSearch(searches);
        assertThat(answers.all()).extracting(answer -> Kyro.ids(answer).get(0)).containsExactly(3L, 1L, 2L);
        assertThat(answers.all()).extracting(SearchResponse::getSearchPath).containsOnly(SearchPath.HOT_AND_COLD);
        assertThat(answers.status().isOk()).isTrue();
        kyro().calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
        assertThat(kyro().bulkSearch(searches).all())
                .extracting(SearchResponse::getSearchPath)
                .containsOnly(SearchPath.COLD_TIER_ONLY);
    }

    @Case(52)
    void a_bad_search_ends_the_stream_and_answers_may_be_lost() throws InterruptedException {
        kyro().insert(1, E1);
        SearchRequest good = near(1, E1).build();
        SearchRequest bad = near(0, E1).build();
        Answers<SearchResponse> together = kyro().bulkSearch(List.of(good, bad, good));
        assertThat(Kyro.text(together.status())).isEqualTo("INVALID_ARGUMENT: k must be greater than 0");
        assertThat(together.all()).hasSizeLessThanOrEqualTo(1);

        Answers<SearchResponse> apart = new Answers<>();
        StreamObserver<SearchRequest> stream = kyro().streams().bulkSearch(apart);
        stream.onNext(good);
        assertThat(Kyro.ids(apart.next())).containsExactly(1L);
        stream.onNext(bad);
        assertThat(Kyro.text(apart.status())).isEqualTo("INVALID_ARGUMENT: k must be greater than 0");
        assertThat(refusal(() -> kyro().bulkSearch(
                                List.of(good, near(1, 1, 0, 0).build()))
                        .only()))
                // It is counted within a batch, and a batch ends after 2 ms: on a busy machine between the two.
                .matches("INVALID_ARGUMENT: query [01] dimension mismatch: expected 4 found 3");
    }

    private static List<InsertRequest> items(long... ids) {
        float[][] vectors = {E1, E2, E3};
        return LongStream.of(ids)
                .mapToObj(id -> item(id, vectors[(int) id % 3]).build())
                .toList();
    }
}
