package io.vritti.journal;

import io.vritti.evidence.Evidence;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One thing on its way from a host thread to the store. */
sealed interface JournalEvent {

    /**
     * @param state what is known of the action after it
     * @param before what was done before it, the oldest first
     * @param goal what the host said it was doing, or null
     */
    record FailureCaptured(AnalyzedFailure failure, FailureState state, List<String> before, String goal)
            implements JournalEvent {}

    record Changed(FailureState state, Evidence evidence) implements JournalEvent {}

    record Lifted(FailureState state, Evidence evidence, String resolution) implements JournalEvent {}

    record FixObserved(Fix fix) implements JournalEvent {}

    record Decided(Decision decision) implements JournalEvent {}

    /** @param actionKey whose single permission was used */
    record AllowedOnce(String actionKey) implements JournalEvent {}

    /** Once it is reached, everything published before it is durable. */
    record Marker(CountDownLatch reached) implements JournalEvent {}
}
