package io.vritti.failure.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The severity of a failure with its reason: 1 (critical) to 5 (minor), as facts.md §4.1 has it.
 *
 * <p>It starts at the default of the finer class. Each of these makes it worse by one: the action destroys, its target looks
 * like production, it cost ten minutes or more, it ended in a crash of the machine's making (exit 137, 139). It is better by one
 * if the call only read. An action that destroys something in production is always critical.
 *
 * @param level 1 to 5
 * @param reasons what moved it, in plain words; empty if nothing did
 */
public record Severity(int level, List<String> reasons) {

    private static final int CRITICAL = 1;
    private static final int MINOR = 5;

    /** The time a person would notice. */
    private static final long LONG_NANOS = TimeUnit.MINUTES.toNanos(10);

    private static final int EXIT_KILLED = 137;
    private static final int EXIT_SEGMENTATION_FAULT = 139;

    /** @param durationNanos how long the failed call took */
    public static Severity of(Classification classification, Symptoms symptoms, long durationNanos) {
        Stakes stakes = Stakes.of(symptoms.command());
        List<String> reasons = new ArrayList<>();
        int level = classification.finer().defaultSeverity();
        if (stakes.isDestructive()) {
            level--;
            reasons.add("the action destroys");
        }
        if (stakes.isProduction()) {
            level--;
            reasons.add("the target looks like production");
        }
        if (durationNanos >= LONG_NANOS) {
            level--;
            reasons.add("it took " + TimeUnit.NANOSECONDS.toMinutes(durationNanos) + " minutes");
        }
        if (wasKilledByMachine(symptoms)) {
            level--;
            reasons.add("the machine ended it with exit code " + symptoms.exitCode());
        }
        if (stakes.isReading()) {
            level++;
            reasons.add("it only read");
        }
        if (stakes.isDestructive() && stakes.isProduction()) {
            level = CRITICAL;
        }
        return new Severity(Math.max(CRITICAL, Math.min(MINOR, level)), List.copyOf(reasons));
    }

    private static boolean wasKilledByMachine(Symptoms symptoms) {
        return symptoms.exitCode() != null
                && !symptoms.killedByHost()
                && (symptoms.exitCode() == EXIT_KILLED || symptoms.exitCode() == EXIT_SEGMENTATION_FAULT);
    }
}
