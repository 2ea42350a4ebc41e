package io.vritti.config;

/** The amount of a failed call's output that is kept ({@code vritti.capture.text}, design.md §6). */
public enum TextCapture {
    /** Nothing but the error's class and signature. */
    NONE,
    /** The line that tells most. */
    LINE,
    /** The end of both output streams. */
    TAIL
}
