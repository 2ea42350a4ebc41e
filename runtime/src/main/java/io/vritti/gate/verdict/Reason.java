package io.vritti.gate.verdict;

/** Why a verdict is what it is; the lower-case name is the reason code of the audit. */
public enum Reason {
    /** Nothing is known against this action. */
    NOTHING_KNOWN,
    /** The owner allowed it. */
    ALLOWED,
    /** The owner denied it: no evidence needed, no insisting. */
    DENIED,
    /** It waits or polls by design. */
    WAITS,
    /** It is a server that talks over pipes. */
    SERVER,
    /** What identifies it is not wholly known. */
    OPEN_KEY,
    /** It passed before with equal evidence. */
    FLAKY,
    /** Something it depends on has changed since. */
    CHANGED,
    /** What it depends on is not known well enough. */
    UNSURE,
    /** At the failure, looking at what it depends on would have taken longer than the capture's budget. */
    CAPTURE_OVER_BUDGET,
    /** Looking at what it depends on takes longer than {@code vritti.gate.deadline}. */
    CHECK_OVER_DEADLINE,
    /** Not often enough yet to be sure. */
    TOO_FEW_FAILURES,
    /** Such failures pass by themselves. */
    TRANSIENT,
    /** The server named the time before which it refuses, or it failed only a moment ago: later it may run. */
    DELAYED,
    /** It failed, and how such failures were ended before is known. */
    FIX_KNOWN,
    /** It failed, and what a reflection says about it is known. */
    ADVICE_KNOWN,
    /** It failed, and how a failure that means nearly the same ended is known. */
    LIKE_FAILED,
    /** The condition that explains the error was verified again just now. */
    CAUSE_HOLDS,
    /** Everything it reads is as it was. */
    INPUTS_EQUAL,
    /** The remote answer is recent, and nothing was done there since. */
    REMOTE_UNCHANGED,
    /** It was killed at the same time limit before. */
    KILLED_AT_LIMIT,
    /** The evidence stands, but a veto may not fall here. */
    OUT_OF_SCOPE,
    /** The evidence stands, but this class may not be vetoed, by setting. */
    CLASS_NOT_ARMED,
    /** The evidence stands, but vetoes of this class were proven wrong in this session. */
    CLASS_DISTRUSTED,
    /** The host polls: regular gaps. */
    POLLING,
    /** The model said what it changed ({@code # retry: ...}). */
    INSISTED,
    /** It was refused often enough: one attempt runs to find out. */
    PROBE,
    /** It runs anyway, so that the gate's precision is known. */
    HOLDOUT;

    /** As written in {@code decisions.jsonl}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
