package io.vritti.capture;

import io.vritti.observe.Decision;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;
import io.vritti.store.Fix;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One thing on its way from a host thread to the store. */
sealed interface Entry {

    /**
     * @param before what was done before it, the oldest first
     * @param goal what the host said it was doing, or null
     */
    record Failed(FailureReport report, List<String> before, String goal) implements Entry {}

    record Changed(ActionState state, Evidence evidence) implements Entry {}

    record Lifted(ActionState state, Evidence evidence, String resolution) implements Entry {}

    record FixObserved(Fix fix) implements Entry {}

    record Decided(Decision decision) implements Entry {}

    /** @param actionKey whose single permission was used */
    record AllowedOnce(String actionKey) implements Entry {}

    /** Once it is reached, everything published before it is durable. */
    record Marker(CountDownLatch reached) implements Entry {}
}
