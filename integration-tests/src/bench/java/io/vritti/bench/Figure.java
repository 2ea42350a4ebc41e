package io.vritti.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One row of the table: what was measured, for whom, and what design.md §8 asks for. */
final class Figure {

    private final String what;
    private final Map<Peer, String> cells = new EnumMap<>(Peer.class);
    private String target = "";
    private String met = "";

    Figure(String what) {
        this.what = what;
    }

    Figure of(Peer peer, String cell) {
        cells.put(peer, cell);
        return this;
    }

    Figure of(Peer peer, String format, Object... values) {
        return of(peer, String.format(Locale.ROOT, format, values));
    }

    /**
     * @param asked the target as design.md §8 words it
     * @param holds whether it was met in this run
     */
    Figure target(String asked, boolean holds) {
        target = asked;
        met = holds ? "yes" : "**no**";
        return this;
    }

    String what() {
        return what;
    }

    String cell(Peer peer) {
        return cells.getOrDefault(peer, "");
    }

    String target() {
        return target;
    }

    String met() {
        return met;
    }
}
