package io.vritti.store.kyrodb;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.BatchDeleteRequest;
import io.vritti.proto.kyrodb.BatchDeleteResponse;
import io.vritti.proto.kyrodb.BulkQueryRequest;
import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.IdList;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceStub;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.proto.kyrodb.MetricsResponse;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResult;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.proto.kyrodb.UpdateMetadataResponse;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/** The calls to an instance, each with its deadline. Waits for the answer: for agent threads. */
final class KyroClient {

    /** A hundred times what it takes (facts.md §3.4); what waits for it has a deadline of its own. */
    private static final long READ_MILLIS = 2_000;

    private static final long UPDATE_MILLIS = 2_000;

    /** For a stream, and for each item of it; a snapshot is written within the call that is its turn. */
    private static final long INSERT_MILLIS = 5_000;

    private static final long ITEM_MILLIS = 50;

    private final Connection connection;

    KyroClient(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param namespace empty for all
     * @return what is there, by id
     */
    Map<Long, StoredDocument> documents(String namespace, Collection<Long> ids) throws RemoteException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        BulkQueryRequest request = BulkQueryRequest.newBuilder()
                .addAllDocIds(ids)
                .setNamespace(namespace)
                .build();
        BulkQueryResponse response = connection.call(READ_MILLIS, stub -> stub.bulkQuery(request));
        Map<Long, StoredDocument> documents = new HashMap<>();
        for (QueryResponse answer : response.getResultsList()) {
            StoredDocument document = StoredDocument.of(answer);
            if (document != null) {
                documents.put(document.id(), document);
            }
        }
        return documents;
    }

    /** @param ids at most 10,000; those that are not there do no harm */
    void delete(String namespace, Collection<Long> ids) throws RemoteException {
        BatchDeleteRequest request = BatchDeleteRequest.newBuilder()
                .setIds(IdList.newBuilder().addAllDocIds(ids))
                .setNamespace(namespace)
                .build();
        BatchDeleteResponse response = connection.call(INSERT_MILLIS, stub -> stub.batchDelete(request));
        if (!response.getSuccess()) {
            throw new RemoteException(KyroFaults.ofText(response.getError()), response.getError(), null);
        }
    }

    /** @return whether the document was there */
    boolean merge(String namespace, long id, Map<String, String> metadata) throws RemoteException {
        UpdateMetadataRequest request = update(namespace, id, metadata).build();
        return connection
                .call(UPDATE_MILLIS, stub -> stub.updateMetadata(request))
                .getExisted();
    }

    /**
     * Merges into several documents, without waiting for one before the next is sent.
     *
     * @param changes by document
     * @param there takes each document that was there, also where another call failed
     */
    void merge(String namespace, Map<Long, Map<String, String>> changes, LongConsumer there) throws RemoteException {
        long deadlineMillis = UPDATE_MILLIS + ITEM_MILLIS * changes.size();
        KyroDBServiceStub stub = connection.streams(deadlineMillis);
        Map<Long, OneAnswer<UpdateMetadataResponse>> answers = new LinkedHashMap<>();
        changes.forEach((id, metadata) -> {
            OneAnswer<UpdateMetadataResponse> answer = new OneAnswer<>();
            answers.put(id, answer);
            stub.updateMetadata(update(namespace, id, metadata).build(), answer);
        });
        RemoteException failure = null;
        for (Map.Entry<Long, OneAnswer<UpdateMetadataResponse>> answer : answers.entrySet()) {
            try {
                if (await(answer.getValue(), deadlineMillis).getExisted()) {
                    there.accept(answer.getKey());
                }
            } catch (RemoteException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Puts this in place of all metadata of a document, without a look at what another machine has merged meanwhile. */
    void replace(String namespace, StoredDocument document) throws RemoteException {
        UpdateMetadataRequest request = update(namespace, document.id(), document.metadata())
                .setMerge(false)
                .build();
        connection.call(UPDATE_MILLIS, stub -> stub.updateMetadata(request));
    }

    private static UpdateMetadataRequest.Builder update(String namespace, long id, Map<String, String> metadata) {
        return UpdateMetadataRequest.newBuilder()
                .setDocId(id)
                .setNamespace(namespace)
                .setMerge(true)
                .putAllMetadata(metadata);
    }

    MetricsResponse metrics() throws RemoteException {
        return connection.call(READ_MILLIS, stub -> stub.metrics(MetricsRequest.getDefaultInstance()));
    }

    ConfigResponse config() throws RemoteException {
        return connection.call(READ_MILLIS, stub -> stub.getConfig(ConfigRequest.getDefaultInstance()));
    }

    InsertResponse insert(InsertRequest item) throws RemoteException {
        return connection.call(INSERT_MILLIS, stub -> stub.insert(item));
    }

    /** Stores what is known of a document with a vector; one that no server can take is given up. */
    void insert(StoredDocument document, String namespace, List<Float> vector) throws RemoteException {
        try {
            insert(whole(document, namespace, vector));
        } catch (RemoteException e) {
            if (e.fault() != RemoteFault.ITEM) {
                throw e;
            }
        }
    }

    /** What is known of a document, with its vector. */
    static InsertRequest whole(StoredDocument document, String namespace, List<Float> vector) {
        return InsertRequest.newBuilder()
                .setDocId(document.id())
                .setNamespace(namespace)
                .addAllEmbedding(vector)
                .putAllMetadata(document.metadata())
                .removeMetadata(MetadataKeys.NO_VECTOR)
                .build();
    }

    /** @param most how many will be inserted */
    Insertions insertions(int most) throws RemoteException {
        long deadlineMillis = INSERT_MILLIS + ITEM_MILLIS * most;
        return new Insertions(connection.streams(deadlineMillis), answer -> await(answer, deadlineMillis));
    }

    /**
     * What is nearest, by a stream of one item that is closed at once: it waits for no other, and no cache answers
     * (facts.md §3.1).
     *
     * @throws RemoteException also where the server says in its answer that it did not search
     */
    List<SearchResult> nearest(SearchRequest request) throws RemoteException {
        OneAnswer<SearchResponse> answer = new OneAnswer<>();
        StreamObserver<SearchRequest> stream = connection.streams(READ_MILLIS).bulkSearch(answer);
        stream.onNext(request);
        stream.onCompleted();
        SearchResponse response = await(answer, READ_MILLIS);
        if (!response.getError().isEmpty()) {
            throw new RemoteException(KyroFaults.ofText(response.getError()), response.getError(), null);
        }
        return response.getResultsList();
    }

    private <T> T await(OneAnswer<T> answer, long deadlineMillis) throws RemoteException {
        try {
            T response = answer.future.get(2 * deadlineMillis, TimeUnit.MILLISECONDS);
            connection.answered();
            return response;
        } catch (ExecutionException e) {
            throw connection.failed(Status.fromThrowable(e.getCause()));
        } catch (TimeoutException e) {
            throw connection.failed(Status.DEADLINE_EXCEEDED.withCause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw connection.failed(Status.CANCELLED.withDescription("interrupted"));
        }
    }
}
