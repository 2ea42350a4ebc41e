package io.vritti.program;

/** The effects of a command on those that come after it (design.md §5.2), weakest first. */
public enum Effects {
    /** Nothing but folder and environment of its own shell. */
    NONE,
    /** Files, all of which the gate sees through state. */
    FILES,
    /** More than files, or unknown. */
    OPAQUE;

    Effects or(Effects other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
