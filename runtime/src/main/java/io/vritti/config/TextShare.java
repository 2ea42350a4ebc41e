package io.vritti.config;

/** The part of a failed call's output that travels to a shared store ({@code vritti.share.text}). */
public enum TextShare {
    /** Nothing. */
    NONE,
    /** The line of the error. */
    LINE
}
