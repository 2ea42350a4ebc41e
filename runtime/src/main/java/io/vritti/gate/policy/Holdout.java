package io.vritti.gate.policy;

import java.util.concurrent.ThreadLocalRandom;

/** Lets a share of would-be vetoes run, so that {@code stats} can state the precision the gate really has (design.md §5.5). */
public final class Holdout {

    private final double share;

    public Holdout(double share) {
        this.share = share;
    }

    boolean next() {
        return share > 0 && ThreadLocalRandom.current().nextDouble() < share;
    }
}
