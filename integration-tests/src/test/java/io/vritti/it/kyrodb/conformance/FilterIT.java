package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.near;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vritti.proto.kyrodb.AndFilter;
import io.vritti.proto.kyrodb.ExactMatch;
import io.vritti.proto.kyrodb.InMatch;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.NotFilter;
import io.vritti.proto.kyrodb.OrFilter;
import io.vritti.proto.kyrodb.RangeMatch;
import java.util.List;
import java.util.Map;

/** Cases 37 to 44: which documents a filter matches. */
class FilterIT extends Cases {

    private static final MetadataFilter NO_TYPE = MetadataFilter.getDefaultInstance();

    @Case(37)
    void an_absent_key_equals_nothing() {
        assertThat(matches(exact("other", "v"), Map.of("k", "v"))).isFalse();
        assertThat(matches(not(exact("other", "v")), Map.of("k", "v"))).isTrue();
    }

    @Case(38)
    void numbers_are_compared_as_numbers() {
        assertThat(inRange("25", range().setGte("18"))).isTrue();
        assertThat(inRange("25", range().setLt("20"))).isFalse();
        assertThat(inRange("9", range().setLt("10"))).isTrue();
    }

    @Case(39)
    void dates_are_compared_as_texts() {
        assertThat(inRange("2023-01-01", range().setGt("2022-12-31"))).isTrue();
    }

    @Case(40)
    void what_is_no_number_is_compared_as_text() {
        assertThat(inRange("not_a_number", range().setGt("abc"))).isTrue();
        assertThat(inRange("x", range())).as("no bound, key present").isTrue();
        assertThat(inRange("NaN", range().setGt("9"))).isFalse();
    }

    @Case(41)
    void bounds_include_and_exclude() {
        assertThat(inRange("100.5", range().setGt("100.0"))).isTrue();
        assertThat(inRange("100.5", range().setGt("100.5"))).isFalse();
        assertThat(inRange("100.5", range().setGte("100.5"))).isTrue();
        assertThat(inRange("100.5", range().setLt("101.0"))).isTrue();
        assertThat(inRange("100.5", range().setLt("100.5"))).isFalse();
        assertThat(inRange("100.5", range().setLte("100.5"))).isTrue();
    }

    @Case(42)
    void empty_filters_have_their_own_logic() {
        Map<String, String> any = Map.of("k", "v");
        assertThat(matches(and(), any)).isTrue();
        assertThat(matches(or(), any)).isFalse();
        assertThat(matches(
                        MetadataFilter.newBuilder()
                                .setNotFilter(NotFilter.getDefaultInstance())
                                .build(),
                        any))
                .isFalse();
        assertThat(matches(NO_TYPE, any)).isTrue();
        assertThat(matches(not(NO_TYPE), any)).isFalse();
        MetadataFilter none = MetadataFilter.newBuilder()
                .setInMatch(InMatch.newBuilder().setKey("k"))
                .build();
        assertThat(matches(none, any)).isFalse();
    }

    @Case(43)
    void filters_nest() {
        MetadataFilter filter =
                and(and(exact("region", "us-east"), exact("env", "prod")), not(exact("version", "2.0")));
        assertThat(matches(filter, Map.of("region", "us-east", "env", "prod", "version", "1.0")))
                .isTrue();
        assertThat(matches(filter, Map.of("region", "us-east", "env", "prod", "version", "2.0")))
                .isFalse();
    }

    @Case(44)
    void the_parts_of_an_or_have_the_number_2() throws InvalidProtocolBufferException {
        assertThat(matches(or(exact("k", "x"), exact("k", "v")), Map.of("k", "v")))
                .isTrue();
        byte[] numberOne =
                AndFilter.newBuilder().addFilters(exact("k", "v")).build().toByteArray();
        MetadataFilter empty = MetadataFilter.newBuilder()
                .setOrFilter(OrFilter.parseFrom(numberOne))
                .build();
        assertThat(matches(empty, Map.of("k", "v"))).isFalse();
    }

    /** Asks with the only document the instance ever has. */
    private boolean matches(MetadataFilter filter, Map<String, String> metadata) {
        kyro().insert(1, "n", metadata, E1);
        return !kyro().ids(near(1, E1).setNamespace("n").setFilter(filter)).isEmpty();
    }

    private boolean inRange(String value, RangeMatch.Builder range) {
        return matches(MetadataFilter.newBuilder().setRange(range).build(), Map.of("k", value));
    }

    private static RangeMatch.Builder range() {
        return RangeMatch.newBuilder().setKey("k");
    }

    private static MetadataFilter exact(String key, String value) {
        return MetadataFilter.newBuilder()
                .setExact(ExactMatch.newBuilder().setKey(key).setValue(value))
                .build();
    }

    private static MetadataFilter not(MetadataFilter filter) {
        return MetadataFilter.newBuilder()
                .setNotFilter(NotFilter.newBuilder().setFilter(filter))
                .build();
    }

    private static MetadataFilter and(MetadataFilter... filters) {
        return MetadataFilter.newBuilder()
                .setAndFilter(AndFilter.newBuilder().addAllFilters(List.of(filters)))
                .build();
    }

    private static MetadataFilter or(MetadataFilter... filters) {
        return MetadataFilter.newBuilder()
                .setOrFilter(OrFilter.newBuilder().addAllFilters(List.of(filters)))
                .build();
    }
}
