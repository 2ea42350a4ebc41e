package io.vritti.store;

/** How it stands with the reflection on an episode. */
public enum ReflectionState {
    /** Rules had their turn, and it was not seen again since. */
    MET,
    /** A model is to be asked. */
    WAITING,
    /** A model has answered. */
    ANSWERED,
    /** A model was asked and said nothing that may be kept. */
    NOTHING,
    /** The answer, or that there is none, was taken over from an episode that failed alike. */
    COPIED,
    /** What rules say is enough, or its owner does not want a model asked. */
    ENOUGH,
    /** A model was asked too often in vain. */
    GIVEN_UP
}
