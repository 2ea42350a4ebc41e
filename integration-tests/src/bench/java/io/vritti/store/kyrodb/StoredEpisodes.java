package io.vritti.store.kyrodb;

import io.vritti.it.kyrodb.Kyro;
import io.vritti.proto.kyrodb.BulkQueryRequest;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Episodes as they lie in KyroDB, for a measurement that is to write the same documents in another way. */
public final class StoredEpisodes {

    private static final String NAMESPACE = Namespaces.failures("default");
    private static final int ASKED_AT_ONCE = 1_000;

    private StoredEpisodes() {}

    /** @param keys of their actions */
    public static List<InsertRequest> of(Collection<String> keys, Kyro kyro) {
        List<Long> ids = new ArrayList<>();
        keys.forEach(key -> ids.addAll(DocumentIds.of(NAMESPACE, key, false)));
        List<InsertRequest> documents = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            BulkQueryRequest request = BulkQueryRequest.newBuilder()
                    .addAllDocIds(ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE)))
                    .setNamespace(NAMESPACE)
                    .setIncludeEmbeddings(true)
                    .build();
            for (QueryResponse answer : kyro.calls().bulkQuery(request).getResultsList()) {
                if (answer.getFound()) {
                    documents.add(InsertRequest.newBuilder()
                            .setDocId(answer.getDocId())
                            .setNamespace(NAMESPACE)
                            .addAllEmbedding(answer.getEmbeddingList())
                            .putAllMetadata(answer.getMetadataMap())
                            .build());
                }
            }
        }
        return documents;
    }
}
