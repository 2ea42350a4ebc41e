package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.item;
import static io.vritti.it.kyrodb.Kyro.near;
import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Cases 1 to 12: one document in. */
class InsertIT extends Cases {

    private static final int MESSAGE_MAX_BYTES = 4 << 20;

    @Case(1)
    void a_document_is_stored_and_counted() {
        InsertResponse answer = kyro().insert(1, E1);
        assertThat(answer.getSuccess()).isTrue();
        assertThat(answer.getError()).isEmpty();
        assertThat(Instant.ofEpochSecond(answer.getInsertedAt()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(120));
        assertThat(answer.getTier()).isEqualTo(InsertResponse.Tier.COLD_TIER);
        assertThat(answer.getTotalInserted()).isEqualTo(1);
        assertThat(answer.getTotalFailed()).isZero();
    }

    @Case(2)
    void id_0_is_refused() {
        assertThat(refusal(() -> kyro().insert(0, E1))).isEqualTo("INVALID_ARGUMENT: doc_id must be >= 1");
    }

    @Case(3)
    void an_empty_vector_is_refused() {
        assertThat(refusal(() -> kyro().insert(1))).isEqualTo("INVALID_ARGUMENT: embedding cannot be empty");
    }

    @Case(4)
    void a_vector_of_more_than_4096_is_refused() {
        assertThat(refusal(() -> kyro().insert(1, new float[4097])))
                .isEqualTo("INVALID_ARGUMENT: embedding dimension 4097 exceeds maximum 4096");
    }

    @Case(5)
    void what_is_not_finite_is_refused_in_any_lane() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            for (int lane = 0; lane < 4; lane++) {
                float[] vector = E1.clone();
                vector[lane] = bad;
                assertThat(refusal(() -> kyro().insert(1, vector)))
                        .isEqualTo("INVALID_ARGUMENT: embedding must contain only finite values (no NaN/Inf)");
            }
        }
    }

    @Case(6)
    void another_dimension_is_an_internal_error() {
        assertThat(refusal(() -> kyro().insert(1, 1, 0, 0)))
                .isEqualTo("INTERNAL: Insert failed: embedding dimension mismatch: expected 4 found 3");
    }

    @Case(7)
    void a_vector_without_length_is_an_internal_error() {
        String zero = "INTERNAL: Insert failed: embedding norm is zero; cannot normalize";
        assertThat(refusal(() -> kyro().insert(1, 0, 0, 0, 0))).isEqualTo(zero);
        assertThat(refusal(() -> kyro().insert(1, 1e-4f, 0, 0, 0))).isEqualTo(zero);
        assertThat(refusal(() -> kyro().insert(1, 3.6e-4f, 0, 0, 0))).isEqualTo("OK");
        assertThat(refusal(() -> kyro().insert(1, 1e30f, 1e30f, 0, 0))).isEqualTo(zero + " for Cosine");
    }

    @Case(8)
    void vectors_are_normalised() {
        kyro().insert(1, 3, 0, 4, 0);
        assertThat(kyro().query(1, "").getEmbeddingList()).containsExactly(0.6f, 0f, 0.8f, 0f);
    }

    @Case(9)
    void the_last_of_two_with_one_id_is_kept() {
        assertThat(kyro().insert(1, "", Map.of("a", "1"), E1).getSuccess()).isTrue();
        assertThat(kyro().insert(1, "", Map.of("b", "2"), E2).getSuccess()).isTrue();
        QueryResponse found = kyro().query(1, "");
        assertThat(found.getEmbeddingList()).containsExactly(0f, 1f, 0f, 0f);
        assertThat(found.getMetadataMap()).isEqualTo(Map.of("b", "2"));
        assertThat(kyro().calls().metrics(MetricsRequest.getDefaultInstance()).getColdTierSize())
                .isEqualTo(1);
    }

    @Case(10)
    void ids_are_those_of_the_instance_not_of_the_namespace() {
        kyro().insert(1, "a", Map.of(), E1);
        kyro().insert(1, "b", Map.of(), E1);
        assertThat(kyro().query(1, "a").getFound()).isFalse();
        assertThat(kyro().query(1, "b").getFound()).isTrue();
    }

    @Case(11)
    void reserved_keys_are_taken_out() {
        kyro().insert(1, "a", Map.of("__namespace__", "x", "k", "v"), E1);
        assertThat(kyro().query(1, "a").getMetadataMap()).isEqualTo(Map.of("k", "v"));
        assertThat(kyro().query(1, "x").getFound()).isFalse();
    }

    @Case(12)
    void a_message_of_more_than_4_MiB_is_out_of_range() {
        int rest = MESSAGE_MAX_BYTES
                - item(1, E1)
                        .setNamespace("n".repeat(MESSAGE_MAX_BYTES - 100))
                        .build()
                        .getSerializedSize();
        String fits = "n".repeat(MESSAGE_MAX_BYTES - 100 + rest);
        assertThat(refusal(() -> kyro().insert(1, fits, Map.of(), E1))).isEqualTo("OK");
        String tooLong =
                "OUT_OF_RANGE: Error, message length too large: found 4194305 bytes," + " the limit is: 4194304 bytes";
        assertThat(refusal(() -> kyro().insert(2, fits + "n", Map.of(), E1))).isEqualTo(tooLong);
        assertThat(refusal(() -> kyro().bulkInsert(List.of(
                        item(3, E1).build(),
                        item(4, E1).setNamespace(fits + "n").build()))))
                .isEqualTo(tooLong);
        assertThat(kyro().ids(near(10, E1)))
                .as("what came before it stays")
                .contains(1L, 3L)
                .doesNotContain(2L, 4L);
    }
}
