package io.vritti.recall;

/** What the current state says of a condition. Unknown is not half true: nothing that is unknown may ever be held against a call. */
public enum MatchResult {
    HOLDS,
    CONTRADICTED,
    UNKNOWN
}
