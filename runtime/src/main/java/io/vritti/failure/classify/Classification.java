package io.vritti.failure.classify;

/** The kind of a failure, with its severity and its error line. */
public record Classification(ErrorClass errorClass, FailureKind finer, boolean transientFailure) {

    /** The classification that a kind is. */
    public static Classification of(FailureKind finer) {
        return new Classification(finer.errorClass(), finer, finer.isTransient());
    }

    /**
     * Takes the kind of failure that a found cause explains where the wording alone said nothing.
     *
     * @param explained the kind that the cause explains
     */
    public Classification explainedAs(FailureKind explained) {
        return finer == FailureKind.UNKNOWN ? of(explained) : this;
    }
}
