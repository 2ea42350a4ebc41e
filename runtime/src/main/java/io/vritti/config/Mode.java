package io.vritti.config;

/** The mode of the gate ({@code vritti.mode}, design.md §5.6). */
public enum Mode {
    /** Nothing: calls are not even looked at. */
    OFF,
    /** Remember, and note what would have been vetoed; the host sees nothing. */
    OBSERVE,
    /** Also tell the host what is known; every call runs. */
    HINT,
    /** Also refuse what failed and would fail again. */
    VETO
}
