package io.vritti.store.kyrodb;

import io.vritti.proto.kyrodb.InsertRequest;
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
        boolean taken = !calls.documents("", List.of(id)).isEmpty();
        if (!calls.merge(namespace, id, metadata) && !taken) {
            calls.insert(InsertRequest.newBuilder()
                    .setDocId(id)
                    .setNamespace(namespace)
                    .addAllEmbedding(VectorJitter.placeholder(dimension, id, NAME))
                    .putMetadata(MetadataKeys.CUSTOMER, customer)
                    .putMetadata(MetadataKeys.NO_VECTOR, "1")
                    .putAllMetadata(metadata)
                    .build());
        }
    }
}
