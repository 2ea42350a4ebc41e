package io.vritti.gate.fix;

import io.vritti.bounded.LatestMap;
import io.vritti.store.Fix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was tried for an action in this session and did not help, until something did. Thread-safe. */
final class TriedInVain {

    /** Actions that fail at the same time. */
    private static final int MOST_ACTIONS = 256;

    private final LatestMap<String, Set<String>> triedByKey = new LatestMap<>(MOST_ACTIONS);

    /** @param failed key of the action that these were to help */
    synchronized void note(String failed, List<Fix> tried, boolean helped) {
        if (helped) {
            triedByKey.remove(failed);
        } else {
            Set<String> inVain = triedByKey.getOrPut(failed, HashSet::new);
            tried.forEach(fix -> inVain.add(fix.text().value()));
        }
    }

    synchronized boolean has(String failed, Fix fix) {
        Set<String> inVain = triedByKey.get(failed);
        return inVain != null && inVain.contains(fix.text().value());
    }
}
