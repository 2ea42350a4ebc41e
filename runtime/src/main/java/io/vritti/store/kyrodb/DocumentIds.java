package io.vritti.store.kyrodb;

import io.vritti.action.ActionKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the episodes of an action are kept. KyroDB finds documents by id only, so an id follows from what the asking side
 * knows: customer and action; the error signature chooses one of four (design.md §6).
 */
final class DocumentIds {

    static final int SLOTS = 4;

    /** 13 hexadecimal digits: out of reach of Vritti's own counter, and exact where numbers are doubles. */
    private static final int DIGITS = 13;

    private static final long FLOOR = 1L << 52;

    /** With keys, KyroDB keeps ids below 2^32 (facts.md §3.2). */
    private static final int NARROW_DIGITS = 8;

    private DocumentIds() {}

    /**
     * @param namespace of the documents
     * @param key what identifies the action on every machine
     * @param narrow whether ids must fit into 32 bits
     * @return one for each slot
     */
    static List<Long> of(String namespace, String key, boolean narrow) {
        return series(key, namespace, SLOTS, narrow);
    }

    /** As many ids as are wanted, for what this names in a namespace. */
    static List<Long> series(String name, String namespace, int count, boolean narrow) {
        List<Long> ids = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            String hash = new ActionKey.Builder("kyrodb document")
                    .add(namespace)
                    .add(name)
                    .add(n)
                    .build()
                    .hex();
            long id = narrow
                    ? Math.max(1, Long.parseLong(hash.substring(0, NARROW_DIGITS), 16))
                    : FLOOR | Long.parseLong(hash.substring(0, DIGITS), 16);
            ids.add(id);
        }
        return ids;
    }

    /** The slot in which episodes of this signature belong. */
    static int slot(String signature) {
        return Math.floorMod(signature.hashCode(), SLOTS);
    }
}
