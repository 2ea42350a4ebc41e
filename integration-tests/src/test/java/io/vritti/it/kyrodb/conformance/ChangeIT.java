package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.proto.kyrodb.BatchDeleteRequest;
import io.vritti.proto.kyrodb.BatchDeleteResponse;
import io.vritti.proto.kyrodb.DeleteRequest;
import io.vritti.proto.kyrodb.DeleteResponse;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.IdList;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.proto.kyrodb.UpdateMetadataResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Cases 53 to 59: documents deleted, and their metadata changed. */
class ChangeIT extends Cases {

    @Case(53)
    void a_delete_says_whether_there_was_one() {
        kyro().insert(1, E1);
        assertThat(delete(1, "").getExisted()).isTrue();
        DeleteResponse again = delete(1, "");
        assertThat(again.getSuccess()).isTrue();
        assertThat(again.getExisted()).isFalse();
        assertThat(refusal(() -> delete(0, ""))).isEqualTo("INVALID_ARGUMENT: doc_id must be >= 1");
    }

    @Case(54)
    void a_delete_in_another_namespace_does_nothing() {
        kyro().insert(1, "a", Map.of(), E1);
        DeleteResponse answer = delete(1, "b");
        assertThat(answer.getSuccess()).isTrue();
        assertThat(answer.getExisted()).isFalse();
        assertThat(kyro().query(1, "a").getFound()).isTrue();
    }

    @Case(55)
    void metadata_are_merged_or_replaced_and_the_namespace_stays() {
        kyro().insert(1, "n", Map.of("a", "1"), E1);
        assertThat(update(1, true, Map.of("b", "2")).getExisted()).isTrue();
        assertThat(kyro().query(1, "n").getMetadataMap()).isEqualTo(Map.of("a", "1", "b", "2"));
        update(1, false, Map.of("c", "3", "__namespace__", "x"));
        assertThat(kyro().query(1, "n").getMetadataMap()).isEqualTo(Map.of("c", "3"));
        update(1, false, Map.of());
        assertThat(kyro().query(1, "n").getFound()).isTrue();
        assertThat(kyro().query(1, "n").getMetadataMap()).isEmpty();
    }

    @Case(56)
    void an_update_of_nothing_is_a_success() {
        UpdateMetadataResponse answer = update(7, true, Map.of("a", "1"));
        assertThat(answer.getSuccess()).isTrue();
        assertThat(answer.getExisted()).isFalse();
        assertThat(refusal(() -> update(0, true, Map.of()))).isEqualTo("INVALID_ARGUMENT: doc_id must be non-zero");
    }

    @Case(57)
    void a_batch_counts_those_that_existed_once() {
        kyro().insert(1, "n", Map.of(), E1);
        assertThat(batchDelete(ids(List.of(1L)).setNamespace("other")).getDeletedCount())
                .isZero();
        assertThat(batchDelete(ids(List.of(1L, 1L, 99L))).getDeletedCount()).isEqualTo(1);
        assertThat(batchDelete(ids(List.of())).getDeletedCount()).isZero();
    }

    @Case(58)
    void a_batch_by_filter_stays_in_its_namespace() {
        kyro().insert(1, "x", Map.of("cat", "A"), E1);
        kyro().insert(2, "x", Map.of("cat", "B"), E2);
        kyro().insert(3, "y", Map.of("cat", "A"), E3);
        MetadataFilter isA = MetadataFilter.newBuilder()
                .setExact(ExactMatch.newBuilder().setKey("cat").setValue("A"))
                .build();
        assertThat(batchDelete(BatchDeleteRequest.newBuilder().setFilter(isA).setNamespace("x"))
                        .getDeletedCount())
                .isEqualTo(1);
        assertThat(kyro().bulkQuery("", List.of(1L, 2L, 3L)).getTotalFound()).isEqualTo(2);
        assertThat(kyro().query(1, "").getFound()).isFalse();
    }

    @Case(59)
    void an_empty_filter_deletes_all_and_none_is_refused() {
        assertThat(refusal(() -> batchDelete(BatchDeleteRequest.newBuilder().setNamespace("n"))))
                .isEqualTo("INVALID_ARGUMENT: No delete criteria provided");
        assertThat(refusal(() -> batchDelete(ids(Collections.nCopies(10_001, 1L)))))
                .isEqualTo("INVALID_ARGUMENT: Batch size 10001 exceeds maximum 10000");
        kyro().insert(1, "x", Map.of(), E1);
        kyro().insert(2, "y", Map.of(), E2);
        BatchDeleteRequest.Builder all = BatchDeleteRequest.newBuilder().setFilter(MetadataFilter.getDefaultInstance());
        assertThat(batchDelete(all.clone().setNamespace("x")).getDeletedCount()).isEqualTo(1);
        assertThat(batchDelete(all).getDeletedCount()).isEqualTo(1);
    }

    private DeleteResponse delete(long id, String namespace) {
        return kyro().calls()
                .delete(DeleteRequest.newBuilder()
                        .setDocId(id)
                        .setNamespace(namespace)
                        .build());
    }

    private UpdateMetadataResponse update(long id, boolean merge, Map<String, String> metadata) {
        return kyro().calls()
                .updateMetadata(UpdateMetadataRequest.newBuilder()
                        .setDocId(id)
                        .setMerge(merge)
                        .putAllMetadata(metadata)
                        .build());
    }

    private BatchDeleteResponse batchDelete(BatchDeleteRequest.Builder request) {
        return kyro().calls().batchDelete(request.build());
    }

    private static BatchDeleteRequest.Builder ids(List<Long> ids) {
        return BatchDeleteRequest.newBuilder().setIds(IdList.newBuilder().addAllDocIds(ids));
    }
}
