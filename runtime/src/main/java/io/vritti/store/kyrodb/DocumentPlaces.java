package io.vritti.store.kyrodb;

import java.util.List;

/**
 * Where the documents of a customer's actions are.
 *
 * @param narrow whether ids must fit into 32 bits
 */
record DocumentPlaces(String namespace, boolean narrow) {

    /** One id for each slot of an action. */
    List<Long> ids(String key) {
        return DocumentIds.of(namespace, key, narrow);
    }
}
