package io.vritti.it.kyrodb.conformance;

import static io.vritti.it.kyrodb.Kyro.item;
import static io.vritti.it.kyrodb.Kyro.near;
import static io.vritti.it.kyrodb.Kyro.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.vritti.it.kyrodb.Kyro;
import io.vritti.it.kyrodb.KyroSetup;
import io.vritti.proto.kyrodb.DeleteRequest;
import io.vritti.proto.kyrodb.HealthRequest;
import java.util.List;
import java.util.Map;

/** Cases 64 to 69: keys, and what belongs to whom. */
class TenantIT extends Cases {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("x-api-key", Metadata.ASCII_STRING_MARSHALLER);
    private static final String LAST_TENANT_ID_TOO_FAR =
            "INVALID_ARGUMENT: DOC_ID_OUT_OF_RANGE: doc_id exceeds tenant-local max (u32)";

    @Override
    KyroSetup setup() {
        return KyroSetup.ofDimension(4)
                .tenant("a")
                .tenant("b")
                .tenant("off", Map.of("enabled", false))
                .tenant("quota", Map.of("max_vectors", 1))
                .tenant("slow", Map.of("max_qps", 1));
    }

    @Case(64)
    void every_call_needs_a_key() {
        assertThat(refusal(() -> kyro().insert(1, E1))).isEqualTo("UNAUTHENTICATED: missing api key");
        assertThat(refusal(() -> health(kyro()))).isEqualTo("UNAUTHENTICATED: missing api key");
        assertThat(refusal(() -> health(kyro().withKey("kyro_a_wrong")))).isEqualTo("UNAUTHENTICATED: invalid api key");
        assertThat(refusal(() -> health(as("off")))).isEqualTo("UNAUTHENTICATED: invalid api key");
        assertThat(refusal(() -> health(as("a")))).isEqualTo("OK");
        String key = KyroSetup.key("a");
        assertThat(refusal(() -> health(kyro().withHeader(AUTHORIZATION, "Bearer " + key))))
                .isEqualTo("OK");
        assertThat(refusal(() -> health(kyro().withHeader(AUTHORIZATION, "bearer " + key))))
                .isEqualTo("UNAUTHENTICATED: missing api key");
        assertThat(refusal(() ->
                        health(kyro().withHeader(AUTHORIZATION, "Bearer " + key).withHeader(API_KEY, ""))))
                .isEqualTo("UNAUTHENTICATED: invalid api key");
    }

    @Case(65)
    void tenants_do_not_see_each_other() {
        Kyro a = as("a");
        Kyro b = as("b");
        a.insert(111, E1);
        b.insert(222, E1);
        assertThat(a.ids(near(10, E1))).containsExactly(111L);
        assertThat(b.ids(near(10, E1))).containsExactly(222L);
        assertThat(a.query(222, "").getFound()).isFalse();
        assertThat(b.bulkQuery("", List.of(111L)).getTotalFound()).isZero();
        a.insert(5, "", Map.of("of", "a"), E2);
        b.insert(5, "", Map.of("of", "b"), E3);
        assertThat(a.query(5, "").getMetadataMap()).isEqualTo(Map.of("of", "a"));
        assertThat(b.query(5, "").getMetadataMap()).isEqualTo(Map.of("of", "b"));
    }

    @Case(66)
    void ids_of_a_tenant_have_32_bits() {
        Kyro a = as("a");
        assertThat(refusal(() -> a.insert(1L << 32, E1))).isEqualTo(LAST_TENANT_ID_TOO_FAR);
        assertThat(refusal(() -> a.insert((1L << 32) - 1, E1))).isEqualTo("OK");
        assertThat(refusal(() -> a.bulkQuery("", List.of(1L, 1L << 32)))).isEqualTo(LAST_TENANT_ID_TOO_FAR);
        assertThat(a.bulkInsert(List.of(item(1, E1).build(), item(1L << 32, E1).build()))
                        .getTotalFailed())
                .isEqualTo(1);
    }

    @Case(67)
    void a_quota_counts_documents_not_writes() {
        Kyro quota = as("quota");
        assertThat(refusal(() -> quota.insert(1, 1, 0, 0))).startsWith("INTERNAL");
        assertThat(refusal(() -> quota.insert(1, E1))).isEqualTo("OK");
        String exceeded = "max_vectors quota exceeded: tenant=quota limit=1";
        assertThat(refusal(() -> quota.insert(2, E2))).isEqualTo("RESOURCE_EXHAUSTED: " + exceeded);
        assertThat(refusal(() -> quota.insert(1, E3))).isEqualTo("OK");
        assertThat(quota.bulkInsert(List.of(item(2, E2).build())).getError()).isEqualTo(exceeded);
        assertThat(refusal(() -> quota.bulkLoad(List.of(item(2, E2).build()))))
                .isEqualTo("RESOURCE_EXHAUSTED: " + exceeded);
        quota.calls().delete(DeleteRequest.newBuilder().setDocId(1).build());
        assertThat(refusal(() -> quota.insert(2, E2))).isEqualTo("OK");
    }

    @Case(68)
    void calls_are_limited_and_health_is_not() {
        Kyro slow = as("slow");
        assertThat(refusal(() -> slow.bulkInsert(List.of(item(1, E1).build()))))
                .as("one for the stream and one for its item")
                .isEqualTo("RESOURCE_EXHAUSTED: rate limit exceeded");
        assertThat(refusal(() -> slow.query(1, ""))).isEqualTo("RESOURCE_EXHAUSTED: rate limit exceeded");
        assertThat(refusal(() -> health(slow))).isEqualTo("OK");
    }

    @Case(69)
    void a_tenant_gets_metadata_without_asking() {
        Kyro a = as("a");
        a.insert(1, "", Map.of("k", "v"), E1);
        assertThat(a.search(near(1, E1)).getResults(0).getMetadataMap()).isEqualTo(Map.of("k", "v"));
    }

    private Kyro as(String tenant) {
        return kyro().withKey(KyroSetup.key(tenant));
    }

    private static void health(Kyro kyro) {
        kyro.calls().health(HealthRequest.getDefaultInstance());
    }
}
