package io.vritti.world.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds the memory that listings take: the oldest are forgotten, and what they would prove with them. Thread-safe. */
public final class Listings {

    /** At 150 bytes or so a name: 6 MB. */
    private static final int MOST_NAMES = 40_000;

    private final Deque<Listing> kept = new ArrayDeque<>();
    private int names;

    public synchronized void keep(Listing listing) {
        kept.addLast(listing);
        names += listing.size();
        while (names > MOST_NAMES && kept.size() > 1) {
            Listing oldest = kept.removeFirst();
            names -= oldest.size();
            oldest.forget();
        }
    }
}
