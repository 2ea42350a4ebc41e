package io.vritti.store;

/**
 * The owner's word that an action may run although it failed; one per action key, the newest counts.
 *
 * @param actionKey 32 hexadecimal digits
 * @param scope how long it holds
 * @param untilMillis wall clock, for {@link Scope#UNTIL}; else 0
 * @param by who said so, as the command line knows them
 * @param createdAtMillis wall clock
 */
public record Allowance(String actionKey, Scope scope, long untilMillis, String by, long createdAtMillis) {

    /** How long an allowance holds. */
    public enum Scope {
        /** For the next attempt, taken by {@link MemoryStore#takeOnce}. */
        ONCE,
        /** Until a time. */
        UNTIL,
        /** Until it is taken back. */
        ALWAYS
    }

    /** Whether it still holds at this time; a {@link Scope#ONCE} holds until it is taken. */
    public boolean holdsAt(long nowMillis) {
        return scope != Scope.UNTIL || nowMillis < untilMillis;
    }
}
