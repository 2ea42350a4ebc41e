package io.vritti.it.kyrodb.server;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import io.vritti.proto.kyrodb.BatchDeleteRequest;
import io.vritti.proto.kyrodb.BatchDeleteResponse;
import io.vritti.proto.kyrodb.BulkLoadResponse;
import io.vritti.proto.kyrodb.BulkQueryRequest;
import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.DeleteRequest;
import io.vritti.proto.kyrodb.DeleteResponse;
import io.vritti.proto.kyrodb.FlushRequest;
import io.vritti.proto.kyrodb.FlushResponse;
import io.vritti.proto.kyrodb.HealthRequest;
import io.vritti.proto.kyrodb.HealthResponse;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceImplBase;
import io.vritti.proto.kyrodb.MetricsRequest;
import io.vritti.proto.kyrodb.MetricsResponse;
import io.vritti.proto.kyrodb.QueryRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SnapshotRequest;
import io.vritti.proto.kyrodb.SnapshotResponse;
import io.vritti.proto.kyrodb.UpdateMetadataRequest;
import io.vritti.proto.kyrodb.UpdateMetadataResponse;
import java.util.concurrent.ScheduledExecutorService;

/** Which call is answered by what. */
final class Calls extends KyroDBServiceImplBase {

    private final Inserts inserts;
    private final Writes writes;
    private final Reads reads;
    private final Searches searches;
    private final Operations operations;
    private final RateLimits limits;
    private final Switches switches;
    private final ScheduledExecutorService timer;

    Calls(
            ServerConfig config,
            Engine engine,
            Operations operations,
            Switches switches,
            ScheduledExecutorService timer) {
        inserts = new Inserts(engine);
        writes = new Writes(engine, inserts);
        reads = new Reads(engine, switches);
        searches = new Searches(engine, switches);
        limits = new RateLimits(config.rateLimit);
        this.operations = operations;
        this.switches = switches;
        this.timer = timer;
    }

    @Override
    public void insert(InsertRequest request, StreamObserver<InsertResponse> to) {
        limited(to, () -> writes.insert(request));
    }

    @Override
    public StreamObserver<InsertRequest> bulkInsert(StreamObserver<InsertResponse> to) {
        return new BulkInsertStream(inserts, limits, switches, to);
    }

    @Override
    public StreamObserver<InsertRequest> bulkLoadHnsw(StreamObserver<BulkLoadResponse> to) {
        return new BulkLoadStream(inserts, limits, to);
    }

    @Override
    public void delete(DeleteRequest request, StreamObserver<DeleteResponse> to) {
        limited(to, () -> writes.delete(request));
    }

    @Override
    public void updateMetadata(UpdateMetadataRequest request, StreamObserver<UpdateMetadataResponse> to) {
        limited(to, () -> writes.update(request));
    }

    @Override
    public void query(QueryRequest request, StreamObserver<QueryResponse> to) {
        limited(to, () -> reads.query(request));
    }

    @Override
    public void search(SearchRequest request, StreamObserver<SearchResponse> to) {
        operations.searched();
        limited(to, () -> searches.search(request));
    }

    @Override
    public StreamObserver<SearchRequest> bulkSearch(StreamObserver<SearchResponse> to) {
        return new BulkSearchStream(searches, limits, switches, timer, to);
    }

    @Override
    public void bulkQuery(BulkQueryRequest request, StreamObserver<BulkQueryResponse> to) {
        limited(to, () -> reads.bulkQuery(request));
    }

    @Override
    public void batchDelete(BatchDeleteRequest request, StreamObserver<BatchDeleteResponse> to) {
        limited(to, () -> writes.batchDelete(request));
    }

    @Override
    public void health(HealthRequest request, StreamObserver<HealthResponse> to) {
        answer(to, () -> operations.health(request));
    }

    @Override
    public void metrics(MetricsRequest request, StreamObserver<MetricsResponse> to) {
        answer(to, operations::metrics);
    }

    @Override
    public void flushHotTier(FlushRequest request, StreamObserver<FlushResponse> to) {
        answer(to, () -> operations.flush(request));
    }

    @Override
    public void createSnapshot(SnapshotRequest request, StreamObserver<SnapshotResponse> to) {
        answer(to, () -> operations.snapshot(request));
    }

    @Override
    public void getConfig(ConfigRequest request, StreamObserver<ConfigResponse> to) {
        answer(to, operations::configuration);
    }

    private <R> void limited(StreamObserver<R> to, Answer<R> answer) {
        answer(to, () -> {
            limits.take(Caller.current());
            return answer.get();
        });
    }

    private static <R> void answer(StreamObserver<R> to, Answer<R> answer) {
        R response;
        try {
            response = answer.get();
        } catch (StatusException e) {
            to.onError(e);
            return;
        } catch (RuntimeException e) {
            e.printStackTrace();
            to.onError(Status.INTERNAL.withDescription("internal server panic").asException());
            return;
        }
        to.onNext(response);
        to.onCompleted();
    }

    private interface Answer<R> {
        R get() throws StatusException;
    }
}
