package io.vritti.gate.memory;

import io.vritti.store.KnownFailure;
import java.util.function.IntSupplier;

/**
 * Decides when a refused action may run as a probe (design.md §5.5): after some vetoes, the next attempt from a later model
 * request; each probe that fails doubles the vetoes before the next.
 */
public final class ProbeBackoff {

    /** Without model requests to tell attempts apart: the caller must have had time to think. */
    private static final long THINKING_MILLIS = 2_000;

    /** design.md §5.5 doubles to 4, 8, 16; beyond that a wrong veto would cost too much. */
    private static final int MOST_VETOES = 16;

    private final IntSupplier first;

    /** @param first vetoes of one key before its first probe; asked each time */
    public ProbeBackoff(IntSupplier first) {
        this.first = first;
    }

    boolean probeDue(KnownFailure state, long turn, long vetoTurn, long nowMillis) {
        if (state.vetoes() < Math.max(first.getAsInt(), state.vetoesBeforeProbe())) {
            return false;
        }
        return turn > 0 ? turn > vetoTurn : nowMillis - state.lastVetoMillis() >= THINKING_MILLIS;
    }

    /** @return 0 for the setting's own number */
    static int vetoesBeforeNextProbe(KnownFailure before, boolean probeFailed) {
        if (before == null) {
            return 0;
        }
        if (!probeFailed) {
            return before.vetoesBeforeProbe();
        }
        return Math.min(MOST_VETOES, 2 * Math.max(before.vetoes(), before.vetoesBeforeProbe()));
    }
}
