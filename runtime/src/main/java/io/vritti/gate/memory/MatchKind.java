package io.vritti.gate.memory;

/** The relation between a remembered failure and an action (design.md §5.4). */
public enum MatchKind {
    /** It is known of this very action, here or in another place. */
    SAME,
    /** It is known of other words that do the same. */
    SAME_WORDS,
    /** It is known of another action, which was missing what this one needs too. */
    SAME_NEED
}
