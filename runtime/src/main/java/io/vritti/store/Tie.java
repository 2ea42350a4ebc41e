package io.vritti.store;

/** What in a memory an episode is tied to, so that it must not leave while that holds. */
public enum Tie {
    /** A skill of this home is for failures of its signature. */
    SKILL,
    /** Its owner has said how it was resolved. */
    TOLD,
    /** Its owner allows its call. */
    ALLOWED,
    /** It has a picture. */
    PICTURE,
    /** A shared store has not got its latest state. */
    UNSENT,
    /** A model is to be asked about it. */
    UNREFLECTED
}
