package io.vritti.failure.classify;

/** What kind of failure it was. */
public record Classification(ErrorClass errorClass, FailureKind finer, boolean transientFailure) {

    static Classification of(FailureKind finer) {
        return new Classification(finer.errorClass(), finer, finer.isTransient());
    }
}
