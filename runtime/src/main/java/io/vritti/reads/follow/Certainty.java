package io.vritti.reads.follow;

import io.vritti.shell.Connector;

/** What commands leave behind that run only if others fail, or do not: of one list of commands. */
final class Certainty {

    private final ShellState state;
    private boolean first = true;
    private boolean alternative;
    private ShellState.Mark start;
    private ShellState.Mark unit;

    Certainty(ShellState state) {
        this.state = state;
    }

    /** A command, or a compound one, is about to be followed. */
    void before() {
        unit = state.mark();
    }

    /** @param flat whether it is not known when it runs */
    void after(Connector next, boolean flat) {
        if (flat || alternative) {
            state.doubt(unit);
        } else if (!first && start == null) {
            start = unit;
        }
        if (next == Connector.OR) {
            alternative = true;
        }
        boolean ends = next == Connector.SEQUENCE || next == Connector.END;
        if (start != null && (ends || alternative)) {
            state.doubt(start);
            start = null;
        }
        first = ends;
        alternative &= !ends;
    }
}
