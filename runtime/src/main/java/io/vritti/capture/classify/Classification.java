package io.vritti.capture.classify;

/** What kind of failure it was. */
public record Classification(ErrorClass errorClass, FinerClass finer, boolean transientFailure) {

    static Classification of(FinerClass finer) {
        return new Classification(finer.errorClass(), finer, finer.isTransient());
    }
}
