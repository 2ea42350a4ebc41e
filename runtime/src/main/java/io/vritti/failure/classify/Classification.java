package io.vritti.failure.classify;

/** The kind of a failure, with its severity and its error line. */
public record Classification(ErrorClass errorClass, FailureKind finer, boolean transientFailure) {

    static Classification of(FailureKind finer) {
        return new Classification(finer.errorClass(), finer, finer.isTransient());
    }
}
