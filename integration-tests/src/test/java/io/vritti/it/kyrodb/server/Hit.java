package io.vritti.it.kyrodb.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** One of the nearest. */
record Hit(long id, float score) {

    /** The best first; which of two equal ones comes first is nobody's business, so it differs. */
    static List<Hit> best(List<Hit> hits, int count) {
        List<Hit> sorted = new ArrayList<>(hits);
        Collections.shuffle(sorted);
        sorted.sort(Comparator.comparing(Hit::score).reversed());
        return List.copyOf(sorted.subList(0, Math.min(count, sorted.size())));
    }
}
