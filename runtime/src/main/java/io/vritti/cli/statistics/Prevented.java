package io.vritti.cli.statistics;

import io.vritti.cli.terminal.TimeText;
import io.vritti.home.Home;
import io.vritti.observe.Counter;

/**
 * What vetoes have prevented in all JVMs of a home, those that ended included.
 *
 * @param repeats calls refused that had failed before, with nothing changed since
 * @param seconds what their last runs took
 */
record Prevented(long repeats, double seconds) {

    private static final double MILLIS_A_SECOND = 1e3;

    static Prevented in(Home home) {
        return of(HomeSums.of(home));
    }

    static Prevented of(HomeSums sums) {
        return new Prevented((long) sums.of(Counter.PREVENTED), sums.of(Counter.SAVED_MILLIS));
    }

    String said() {
        return "Repeats prevented in all JVMs so far: " + repeats + ", which would have taken about "
                + TimeText.length(Math.round(seconds * MILLIS_A_SECOND)) + ".";
    }
}
