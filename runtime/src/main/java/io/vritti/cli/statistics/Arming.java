package io.vritti.cli.statistics;

import java.util.Locale;

/** Whether what was seen of a class of failures is enough to let vetoes of it fall, and why. */
record Arming(boolean arm, String because) {

    /**
     * Ten of ten put the lower end of the interval at 0.72. The rule behind a veto was right in 98 of 100 over many sessions
     * (facts.md §5.1); this only has to show that it is not different here.
     */
    static final int LEAST_DECIDED = 10;

    /** Repeats of one call are one experience, made often. */
    static final int LEAST_CALLS = 3;

    static Arming of(VetoTrial trial) {
        String counts = trial.failedAgain() + " of " + trial.decided() + " failed again, interval " + trial.interval();
        if (trial.wrongful() > 0) {
            return new Arming(
                    false, counts + ": " + trial.wrongful() + (trial.wrongful() == 1 ? " call" : " calls") + " worked");
        }
        if (trial.decided() < LEAST_DECIDED) {
            return new Arming(
                    false,
                    counts + ": too few, at least " + LEAST_DECIDED + " must have failed again and none have worked");
        }
        if (trial.calls() < LEAST_CALLS) {
            return new Arming(
                    false,
                    String.format(
                            Locale.ROOT,
                            "%s: all repeats of %s, at least %d different ones are needed",
                            counts,
                            trial.calls() == 1 ? "one call" : trial.calls() + " calls",
                            LEAST_CALLS));
        }
        return new Arming(true, counts);
    }
}
