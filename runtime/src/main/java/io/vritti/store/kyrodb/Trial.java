package io.vritti.store.kyrodb;

import io.vritti.store.remote.RemoteException;
import java.util.List;
import java.util.Map;

/** A write that shows whether an instance takes any: while its disk is full it answers every other call as ever. */
final class Trial {

    private static final String NAME = "trial";
    private static final String AT = "vritti_jvm_trial";

    private Trial() {}

    /** Writes the same document each time. */
    static void write(KyroClient calls, String customer, boolean narrow, int dimension) throws RemoteException {
        String namespace = Namespaces.digest(customer);
        long id = DocumentIds.series(NAME, namespace, 1, narrow).get(0);
        Map<String, String> metadata = Map.of(AT, Long.toString(System.currentTimeMillis()));
        if (!calls.merge(namespace, id, metadata)
                && calls.documents("", List.of(id)).isEmpty()) {
            calls.insert(DigestDocuments.blank(id, customer, VectorJitter.placeholder(dimension, id, NAME, namespace))
                    .putAllMetadata(metadata)
                    .build());
        }
    }
}
