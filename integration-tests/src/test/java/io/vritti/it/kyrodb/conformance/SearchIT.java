package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.near;
import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResponse.SearchPath;
import io.vritti.proto.kyrodb.SearchResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Cases 19 to 31: the nearest. */
class SearchIT extends Cases {

    private static final MetadataFilter ANY = MetadataFilter.getDefaultInstance();

    @Case(19)
    void k_is_from_1_to_1000() {
        assertThat(refusal(() -> kyro().search(near(0, E1)))).isEqualTo("INVALID_ARGUMENT: k must be greater than 0");
        assertThat(refusal(() -> kyro().search(near(1001, E1)))).isEqualTo("INVALID_ARGUMENT: k must be <= 1000");
        assertThat(refusal(() -> kyro().search(near(1000, E1)))).isEqualTo("OK");
    }

    @Case(20)
    void ef_is_at_most_10_000() {
        assertThat(refusal(() -> kyro().search(near(1, E1).setEfSearch(10_001))))
                .isEqualTo("INVALID_ARGUMENT: ef_search must be <= 10000 (0 = server default)");
        assertThat(refusal(() -> kyro().search(near(1, E1).setEfSearch(10_000))))
                .isEqualTo("OK");
    }

    @Case(21)
    void a_query_that_is_no_vector_is_refused() {
        assertThat(refusal(() -> kyro().search(near(1))))
                .isEqualTo("INVALID_ARGUMENT: query_embedding cannot be empty");
        assertThat(refusal(() -> kyro().search(near(1, new float[4097]))))
                .isEqualTo("INVALID_ARGUMENT: query_embedding dimension 4097 exceeds maximum 4096");
        assertThat(refusal(() -> kyro().search(near(1, 1, Float.NaN, 0, 0))))
                .isEqualTo("INVALID_ARGUMENT: query_embedding must contain only finite values (no NaN/Inf)");
    }

    @Case(22)
    void a_query_of_another_dimension_is_refused() {
        assertThat(refusal(() -> kyro().search(near(1, 1, 0, 0))))
                .isEqualTo("INVALID_ARGUMENT: query dimension mismatch: expected 4 found 3");
    }

    @Case(23)
    void a_query_without_length_is_an_internal_error() {
        assertThat(refusal(() -> kyro().search(near(1, 0, 0, 0, 0))))
                .isEqualTo("INTERNAL: Search failed: embedding norm is zero; cannot normalize");
        kyro().insert(1, E1);
        SearchResponse silent = kyro().search(near(1, 1e30f, 1e30f, 0, 0));
        assertThat(silent.getResultsList()).isEmpty();
        assertThat(silent.getSearchPath()).isEqualTo(SearchPath.HOT_AND_COLD);
        assertThat(Kyro.text(
                        kyro().bulkSearch(List.of(near(1, 1e30f, 1e30f, 0, 0).build()))
                                .status()))
                .isEqualTo("INTERNAL: Search failed: query embedding norm is zero; cannot normalize");
    }

    @Case(24)
    void an_empty_instance_finds_nothing() {
        SearchResponse answer = kyro().search(near(5, E1));
        assertThat(answer.getResultsList()).isEmpty();
        assertThat(answer.getTotalFound()).isZero();
        assertThat(answer.getSearchPath()).isEqualTo(SearchPath.HOT_TIER_ONLY);
    }

    @Case(25)
    void the_nearest_comes_first() {
        kyro().insert(1, E1);
        kyro().insert(2, E2);
        SearchResponse answer = kyro().search(near(2, E1));
        assertThat(Kyro.ids(answer)).containsExactly(1L, 2L);
        assertThat(answer.getResults(0).getScore()).isCloseTo(1, within(1e-5f));
        assertThat(answer.getResults(1).getScore()).isCloseTo(0, within(1e-5f));
        assertThat(answer.getTotalFound()).isEqualTo(2);
        assertThat(answer.getSearchPath()).isEqualTo(SearchPath.HOT_AND_COLD);
    }

    @Case(26)
    void only_a_positive_least_score_is_one() {
        kyro().insert(1, E1);
        kyro().insert(2, E2);
        kyro().insert(3, -1, 0, 0, 0);
        for (float none : new float[] {0, -0.5f, Float.NaN}) {
            assertThat(kyro().ids(near(3, E1).setMinScore(none))).containsExactly(1L, 2L, 3L);
        }
        assertThat(kyro().ids(near(3, E1).setMinScore(0.5f))).containsExactly(1L);
        assertThat(kyro().ids(near(3, E1).setMinScore(1.5f))).isEmpty();
    }

    @Case(27)
    void metadata_come_only_with_a_namespace_or_a_filter() {
        kyro().insert(1, "n", Map.of("k", "v"), E1);
        assertThat(kyro().search(near(1, E1)).getResults(0).getMetadataMap()).isEmpty();
        for (SearchRequest.Builder asked :
                List.of(near(1, E1).setNamespace("n"), near(1, E1).setFilter(ANY))) {
            assertThat(kyro().search(asked).getResults(0).getMetadataMap()).isEqualTo(Map.of("k", "v"));
            assertThat(kyro().bulkSearch(List.of(asked.build()))
                            .only()
                            .getResults(0)
                            .getMetadataMap())
                    .isEqualTo(Map.of("k", "v"));
        }
    }

    @Case(28)
    void vectors_come_on_request_as_they_are_stored() {
        kyro().insert(1, 3, 0, 4, 0);
        SearchRequest.Builder asked = near(1, E1).setIncludeEmbeddings(true);
        assertThat(kyro().search(asked).getResults(0).getEmbeddingList()).containsExactly(0.6f, 0f, 0.8f, 0f);
        flush();
        assertThat(kyro().search(asked).getResults(0).getEmbeddingList()).containsExactly(0.6f, 0f, 0.8f, 0f);
    }

    @Case(29)
    void an_unknown_namespace_holds_nothing() {
        kyro().insert(1, "n", Map.of(), E1);
        SearchResponse answer = kyro().search(near(5, E1).setNamespace("other"));
        assertThat(answer.getResultsList()).isEmpty();
        assertThat(answer.getTotalFound()).isZero();
        assertThat(answer.getSearchPath()).isEqualTo(SearchPath.HOT_AND_COLD);
    }

    @Case(30)
    void more_are_counted_than_returned() {
        Collections.nCopies(8, E1).forEach(vector -> kyro().insert(ids++, "blue", Map.of(), vector));
        SearchResponse answer = kyro().search(near(2, E1).setNamespace("blue"));
        assertThat(answer.getResultsCount()).isEqualTo(2);
        assertThat(answer.getTotalFound()).isEqualTo(8);
        SearchResponse anywhere = kyro().search(near(2, E1));
        assertThat(anywhere.getResultsCount()).isEqualTo(2);
        assertThat(anywhere.getTotalFound()).isEqualTo(2);
    }

    @Case(31)
    void reserved_keys_are_never_shown() {
        kyro().insert(1, "n", Map.of("k", "v"), E1);
        for (SearchResult result : kyro().search(near(1, E1).setFilter(ANY)).getResultsList()) {
            assertThat(result.getMetadataMap()).isEqualTo(Map.of("k", "v"));
        }
    }

    private long ids = 1;

    private void flush() {
        kyro().calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
    }
}
