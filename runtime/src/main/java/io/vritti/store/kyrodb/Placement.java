package io.vritti.store.kyrodb;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which of an action's four documents an episode goes to.
 *
 * @param id of the document
 * @param before what is there and is to be updated, or null where it is to be inserted
 * @param replaces whether something else of the action is there and gives way
 */
record Placement(long id, StoredDocument before, boolean replaces) {

    /**
     * @param ids of the action, one for each slot
     * @param stored what is at these ids
     * @param taken ids that other episodes of the same batch go to
     * @return null where all four belong to other actions
     */
    static Placement of(
            String customer,
            String key,
            String signature,
            List<Long> ids,
            Map<Long, StoredDocument> stored,
            Collection<Long> taken) {
        for (long id : ids) {
            StoredDocument known = stored.get(id);
            if (known != null && known.isOf(customer, key) && known.hasSignature(signature)) {
                return new Placement(id, known, false);
            }
        }
        long home = ids.get(DocumentIds.slot(signature));
        StoredDocument there = stored.get(home);
        if (there != null && there.isOf(customer, key) && !there.complete() && !taken.contains(home)) {
            return new Placement(home, there, false);
        }
        if (there == null && !taken.contains(home)) {
            return new Placement(home, null, false);
        }
        for (long id : ids) {
            if (stored.get(id) == null && !taken.contains(id)) {
                return new Placement(id, null, false);
            }
        }
        return ids.stream()
                .map(stored::get)
                .filter(known -> known != null && known.isOf(customer, key) && !taken.contains(known.id()))
                .min(Comparator.comparingLong(known -> known.number(MetadataKeys.LAST_SEEN)))
                .map(oldest -> new Placement(oldest.id(), null, true))
                .orElse(null);
    }
}
