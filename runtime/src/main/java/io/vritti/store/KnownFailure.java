package io.vritti.store;

import io.vritti.failure.classify.FailureKind;

/** The facts of a failed action under their own names, whether its texts are raw (in the heap) or redacted (stored). */
public interface KnownFailure {

    FailureFacts facts();

    default String actionKey() {
        return facts().actionKey();
    }

    default String sharedKey() {
        return facts().sharedKey();
    }

    default String kind() {
        return facts().kind();
    }

    default String episodeId() {
        return facts().run().episodeId();
    }

    default String session() {
        return facts().run().session();
    }

    /** Whether another machine reported it, and no JVM of this home has seen it. */
    default boolean reported() {
        return facts().run().reported();
    }

    default String signature() {
        return facts().run().signature();
    }

    /** The name of the kind of failure as it was written, perhaps by another version. */
    default String finerClass() {
        return facts().run().finerClass();
    }

    default FailureKind failureKind() {
        return FailureKind.ofWireName(finerClass());
    }

    default long limitMillis() {
        return facts().run().limitMillis();
    }

    default long durationMillis() {
        return facts().run().durationMillis();
    }

    default boolean lastFailed() {
        return facts().history().lastFailed();
    }

    default long failures() {
        return facts().history().failures();
    }

    default long equalFailures() {
        return facts().history().equalFailures();
    }

    default int kills() {
        return facts().history().kills();
    }

    default long firstFailureMillis() {
        return facts().history().firstMillis();
    }

    default long lastFailureMillis() {
        return facts().history().lastMillis();
    }

    default int vetoes() {
        return facts().vetoHistory().vetoes();
    }

    default int vetoesBeforeProbe() {
        return facts().vetoHistory().beforeProbe();
    }

    default long lastVetoMillis() {
        return facts().vetoHistory().lastMillis();
    }

    default long flakyUntilMillis() {
        return facts().vetoHistory().flakyUntilMillis();
    }

    default String changedBy() {
        return facts().changedBy();
    }

    default long changedAtMillis() {
        return facts().changedAtMillis();
    }
}
