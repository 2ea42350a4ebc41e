package io.vritti.gate.policy;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/** Lets a share of would-be vetoes run, so that {@code stats} can state the precision the gate really has (design.md §5.5). */
public final class Holdout {

    private final DoubleSupplier share;

    /** @param share of would-be vetoes, 0 to 1; asked each time */
    public Holdout(DoubleSupplier share) {
        this.share = share;
    }

    boolean next() {
        double now = share.getAsDouble();
        return now > 0 && ThreadLocalRandom.current().nextDouble() < now;
    }
}
