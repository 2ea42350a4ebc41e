package io.vritti.retain;

import io.vritti.config.DurationText;

/**
 * The longest time that an episode may stay unused.
 *
 * @param millis the time in milliseconds; {@link Long#MAX_VALUE} for ever
 * @param rule the rule that sets it
 * @param what words for the episode under that rule, which stand before {@code not used for}; may be empty
 * @param setting what stands before the period in {@code vritti.properties}: the key, and for a class its name
 */
record Period(long millis, Rule rule, String what, String setting) {

    /** For ever, because nothing is set. */
    static final Period FOR_EVER = new Period(Long.MAX_VALUE, null, "", "");

    /** For ever, because the owner's setting says never. */
    static final Period NEVER_OF_CLASS = new Period(Long.MAX_VALUE, Rule.CLASS, "", "");

    /** The shorter of both; this one if they are equal. */
    Period orSooner(Period other) {
        return other.millis < millis ? other : this;
    }

    boolean isOver(long unusedMillis) {
        return millis != Long.MAX_VALUE && unusedMillis > millis;
    }

    Reason reason(long unusedMillis) {
        return new Reason(
                rule,
                what + "not used for " + DurationText.of(unusedMillis) + " (" + setting + "=" + DurationText.of(millis)
                        + ")");
    }
}
