package io.vritti.episode;

import java.util.Locale;

/**
 * How far it can be relied on that a call fails as it failed before, from what was seen and from nothing else: of the runs that were
 * made though nothing the failure depends on was known to have changed (in mode {@code observe}, as a probe, a holdout, or because
 * their author insisted), so many failed in the same way again. Refused calls are no runs, and a run that failed in another way tells
 * neither this nor that.
 *
 * @param held runs that failed in the same way again
 * @param runs those, and those that passed
 */
public record Confidence(long held, long runs) {

    /** Nobody has tried it again. */
    public static final Confidence UNTRIED = new Confidence(0, 0);

    /** A run has failed in the same way again. */
    public static final Confidence HELD = new Confidence(1, 1);

    public Confidence plus(Confidence more) {
        return new Confidence(held + more.held, runs + more.runs);
    }

    /** 0 to 1, by the rule of succession: one half while untried, and never certain. */
    public double value() {
        return (held + 1.0) / (runs + 2.0);
    }

    /** {@code 0.75: held again 2 of 2 times}. */
    public String told() {
        String value = String.format(Locale.ROOT, "%.2f", value());
        return runs == 0
                ? value + ": not tried again since"
                : value + ": held again " + held + " of " + runs + " times";
    }
}
