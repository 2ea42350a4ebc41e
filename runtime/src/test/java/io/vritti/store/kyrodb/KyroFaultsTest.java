package io.vritti.store.kyrodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.vritti.store.remote.RemoteFault;
import org.junit.jupiter.api.Test;

/** With the texts that the real server was seen to send (facts.md §3.3). */
class KyroFaultsTest {

    @Test
    void three_reasons_for_one_code_are_told_apart() {
        assertThat(of(Status.RESOURCE_EXHAUSTED, "rate limit exceeded")).isEqualTo(RemoteFault.RATE);
        assertThat(of(Status.RESOURCE_EXHAUSTED, "max_vectors quota exceeded: tenant=quota limit=1"))
                .isEqualTo(RemoteFault.QUOTA);
        assertThat(of(
                        Status.RESOURCE_EXHAUSTED,
                        "Search rejected: Query queue saturated: 1 in-flight queries (max: 1)"))
                .isEqualTo(RemoteFault.OVERLOAD);
        assertThat(of(
                        Status.RESOURCE_EXHAUSTED,
                        "gRPC message: Received message larger than max (4644006 vs. 4194304)"))
                .isEqualTo(RemoteFault.UNKNOWN);
    }

    @Test
    void what_the_server_cannot_is_no_episode_s_fault() {
        assertThat(of(Status.INTERNAL, "Insert failed: Insert rejected: disk space critically low (< 5%)"))
                .isEqualTo(RemoteFault.UNWILLING);
        assertThat(of(Status.INTERNAL, "Insert failed: Disk full - circuit breaker opened"))
                .isEqualTo(RemoteFault.UNWILLING);
        assertThat(of(Status.INTERNAL, "Insert failed: WAL circuit breaker is open - writes disabled"))
                .isEqualTo(RemoteFault.UNWILLING);
        assertThat(of(Status.INTERNAL, "Insert failed: HNSW index full: 6 elements (max 6)"))
                .isEqualTo(RemoteFault.UNWILLING);
        assertThat(of(Status.INTERNAL, "Insert failed: embedding dimension mismatch: expected 4 found 3"))
                .isEqualTo(RemoteFault.MISFIT);
        assertThat(of(Status.UNAUTHENTICATED, "invalid api key")).isEqualTo(RemoteFault.DENIED);
    }

    @Test
    void a_deadline_of_either_side_says_nothing_about_what_was_stored() {
        assertThat(of(Status.DEADLINE_EXCEEDED, "Deadline Exceeded")).isEqualTo(RemoteFault.UNREACHABLE);
        assertThat(of(Status.CANCELLED, "Timeout expired")).isEqualTo(RemoteFault.UNREACHABLE);
    }

    @Test
    void what_is_wrong_with_one_episode_is_its_own_fault() {
        assertThat(of(Status.INVALID_ARGUMENT, "doc_id must be >= 1")).isEqualTo(RemoteFault.ITEM);
        assertThat(of(Status.INTERNAL, "Insert failed: embedding norm is zero; cannot normalize"))
                .isEqualTo(RemoteFault.ITEM);
        assertThat(of(
                        Status.OUT_OF_RANGE,
                        "Error, message length too large: found 4194305 bytes, the limit is: 4194304 bytes"))
                .isEqualTo(RemoteFault.ITEM);
        assertThat(of(Status.INVALID_ARGUMENT, "DOC_ID_OUT_OF_RANGE: doc_id exceeds tenant-local max (u32)"))
                .isEqualTo(RemoteFault.ITEM);
        assertThat(of(Status.INTERNAL, "internal server panic")).isEqualTo(RemoteFault.UNKNOWN);
    }

    private static RemoteFault of(Status code, String text) {
        return KyroFaults.of(code.withDescription(text));
    }
}
