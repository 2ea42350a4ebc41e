package io.vritti.archive;

import java.util.ArrayList;
import java.util.List;

/** Splits episodes into the numbers that one transaction takes. */
final class Chunks {

    /** The number of episodes in one transaction, for which other JVMs wait. */
    static final int EPISODES = 500;

    private Chunks() {}

    static List<List<String>> of(List<String> ids) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += EPISODES) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + EPISODES)));
        }
        return chunks;
    }
}
