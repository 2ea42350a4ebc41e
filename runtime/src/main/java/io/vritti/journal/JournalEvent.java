package io.vritti.journal;

import io.vritti.evidence.Evidence;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One thing on its way from a host thread to the store. */
sealed interface JournalEvent {

    /** A few short texts and the objects that hold them. */
    int SMALL_BYTES = 500;

    /** About how much of the heap it takes while it waits. */
    default long bytes() {
        return SMALL_BYTES;
    }

    /**
     * @param state what is known of the action after it
     * @param before what was done before it, the oldest first
     * @param end what it belonged to
     * @param held whether it failed as before with nothing changed
     */
    record FailureCaptured(AnalyzedFailure failure, FailureState state, List<String> before, CallEnd end, boolean held)
            implements JournalEvent {

        @Override
        public long bytes() {
            return state.bytes() + failure.bytes();
        }
    }

    record Changed(FailureState state, Evidence evidence) implements JournalEvent {

        @Override
        public long bytes() {
            return state.bytes();
        }
    }

    record Lifted(FailureState state, Evidence evidence, String resolution, boolean refuted) implements JournalEvent {

        @Override
        public long bytes() {
            return state.bytes();
        }
    }

    record FixObserved(Fix fix) implements JournalEvent {}

    record Decided(Decision decision) implements JournalEvent {}

    /** @param actionKey whose single permission was used */
    record AllowedOnce(String actionKey) implements JournalEvent {}

    /** Once it is reached, everything published before it is durable. */
    record Marker(CountDownLatch reached) implements JournalEvent {

        /** It passes whatever waits. */
        @Override
        public long bytes() {
            return 0;
        }
    }
}
