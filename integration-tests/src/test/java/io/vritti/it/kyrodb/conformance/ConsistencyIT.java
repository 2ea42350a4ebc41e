package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.near;
import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.proto.kyrodb.DeleteRequest;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResponse.SearchPath;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cases 32 to 36: when a search is right, and when it is not and says nothing. */
class ConsistencyIT extends Cases {

    @Case(32)
    @SuppressWarnings("deprecation")
    void the_deprecated_filters_must_hold_too() {
        kyro().insert(1, "", Map.of("color", "red", "size", "L"), E1);
        kyro().insert(2, "", Map.of("color", "red", "size", "S"), E1);
        kyro().insert(3, "", Map.of("color", "blue", "size", "L"), E1);
        SearchRequest.Builder red = near(10, E1).putMetadataFilters("color", "red");
        assertThat(kyro().ids(red)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(kyro().ids(red.clone().setFilter(exact("size", "L")))).containsExactly(1L);
        assertThat(kyro().ids(red.clone().putMetadataFilters("size", "S"))).containsExactly(2L);
    }

    @Case(33)
    void an_honest_search_sees_what_was_just_written() {
        Random random = new Random(33);
        for (long id = 1; id <= 200; id++) {
            float[] vector = {
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian()
            };
            kyro().insert(id, vector);
            assertThat(kyro().ids(near(1, vector))).containsExactly(id);
        }
    }

    @Case(34)
    void what_is_deleted_is_gone_from_cached_answers_too() {
        kyro().insert(1, E1);
        kyro().insert(2, E2);
        SearchRequest.Builder lazy = near(1, E1).setEfSearch(0);
        assertThat(kyro().ids(lazy)).containsExactly(1L);
        assertThat(kyro().search(lazy).getSearchPath()).isEqualTo(SearchPath.CACHE_HIT);
        kyro().calls().delete(DeleteRequest.newBuilder().setDocId(1).build());
        SearchResponse after = kyro().search(lazy);
        assertThat(Kyro.ids(after)).doesNotContain(1L);
        assertThat(after.getSearchPath()).isNotEqualTo(SearchPath.CACHE_HIT);
        assertThat(kyro().ids(near(1, E1))).doesNotContain(1L);
    }

    @Case(35)
    void without_ef_the_answer_to_a_similar_query_is_given_with_its_scores() {
        float[] similar = {0.6f, 0.8f, 0, 0};
        kyro().insert(1, 1, 0.01f, 0, 0);
        kyro().insert(2, 1, 0, 0.01f, 0);
        SearchResponse first = kyro().search(near(2, E1).setEfSearch(0));
        kyro().insert(3, similar);
        SearchResponse second = kyro().search(near(2, similar).setEfSearch(0));
        assertThat(second.getSearchPath()).isEqualTo(SearchPath.CACHE_HIT);
        assertThat(second.getResultsList()).isEqualTo(first.getResultsList());
        assertThat(kyro().ids(near(1, similar))).as("the honest one").containsExactly(3L);
    }

    @Case(36)
    void a_search_that_asks_too_much_breaks_the_index_for_all_and_nobody_is_told() {
        kyro().insert(1, "n", Map.of("k", "v"), E1);
        kyro().calls().flushHotTier(FlushRequest.newBuilder().setForce(true).build());
        SearchRequest.Builder tooMuch = near(1000, E1).setNamespace("n").setFilter(exact("k", "v"));
        for (int i = 0; i < 3; i++) {
            SearchResponse silent = kyro().search(tooMuch);
            assertThat(silent.getResultsList()).isEmpty();
            assertThat(silent.getSearchPath()).isEqualTo(SearchPath.HOT_AND_COLD);
        }
        SearchResponse degraded = kyro().search(near(5, E1));
        assertThat(degraded.getResultsList()).isEmpty();
        assertThat(degraded.getSearchPath()).isEqualTo(SearchPath.HOT_TIER_ONLY);
        assertThat(kyro().query(1, "").getFound()).isFalse();
        assertThat(kyro().bulkQuery("", List.of(1L)).getTotalFound()).isEqualTo(1);
        assertThat(Kyro.ids(kyro().bulkSearch(List.of(near(5, E1).build())).only()))
                .containsExactly(1L);
        assertThat(Kyro.text(kyro().bulkSearch(List.of(tooMuch.build())).status()))
                .isEqualTo("INVALID_ARGUMENT: k must be <= 10,000 (requested: 16000)");
    }

    private static MetadataFilter exact(String key, String value) {
        return MetadataFilter.newBuilder()
                .setExact(ExactMatch.newBuilder().setKey(key).setValue(value))
                .build();
    }
}
