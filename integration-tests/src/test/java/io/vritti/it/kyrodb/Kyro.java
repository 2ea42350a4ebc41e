package io.vritti.it.kyrodb;

import com.google.common.primitives.Floats;
import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.vritti.proto.kyrodb.BulkLoadResponse;
import io.vritti.proto.kyrodb.BulkQueryRequest;
import io.vritti.proto.kyrodb.BulkQueryResponse;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.InsertResponse;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceBlockingStub;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceStub;
import io.vritti.proto.kyrodb.QueryRequest;
import io.vritti.proto.kyrodb.QueryResponse;
import io.vritti.proto.kyrodb.SearchRequest;
import io.vritti.proto.kyrodb.SearchResponse;
import io.vritti.proto.kyrodb.SearchResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody who speaks to an instance, in a test. */
public final class Kyro implements AutoCloseable {

    private static final long DEADLINE_SECONDS = 60;
    private static final int INBOUND_MAX_BYTES = 64 << 20;
    private static final Metadata.Key<String> KEY = Metadata.Key.of("x-api-key", Metadata.ASCII_STRING_MARSHALLER);

    private final ManagedChannel channel;
    private final Metadata headers = new Metadata();

    private Kyro(ManagedChannel channel) {
        this.channel = channel;
    }

    public static Kyro at(int port) {
        return at("127.0.0.1", port, InsecureChannelCredentials.create());
    }

    public static Kyro at(String host, int port, ChannelCredentials credentials) {
        return new Kyro(NettyChannelBuilder.forAddress(host, port, credentials)
                .maxInboundMessageSize(INBOUND_MAX_BYTES)
                .build());
    }

    /** The same connection with another key. */
    public Kyro withKey(String key) {
        return withHeader(KEY, key);
    }

    public Kyro withHeader(Metadata.Key<String> name, String value) {
        Kyro other = new Kyro(channel);
        other.headers.put(name, value);
        return other;
    }

    public ManagedChannel channel() {
        return channel;
    }

    public KyroDBServiceBlockingStub calls() {
        return KyroDBServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    public KyroDBServiceStub streams() {
        return KyroDBServiceGrpc.newStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    public InsertResponse insert(long id, float... vector) {
        return calls().insert(item(id, vector).build());
    }

    public InsertResponse insert(long id, String namespace, Map<String, String> metadata, float... vector) {
        return calls().insert(item(id, vector)
                .setNamespace(namespace)
                .putAllMetadata(metadata)
                .build());
    }

    public static InsertRequest.Builder item(long id, float... vector) {
        return InsertRequest.newBuilder().setDocId(id).addAllEmbedding(Floats.asList(vector));
    }

    public QueryResponse query(long id, String namespace) {
        return calls().query(QueryRequest.newBuilder()
                .setDocId(id)
                .setNamespace(namespace)
                .setIncludeEmbedding(true)
                .build());
    }

    public BulkQueryResponse bulkQuery(String namespace, Iterable<Long> ids) {
        return calls().bulkQuery(BulkQueryRequest.newBuilder()
                .addAllDocIds(ids)
                .setNamespace(namespace)
                .build());
    }

    /** An honest one. */
    public static SearchRequest.Builder near(int k, float... vector) {
        return SearchRequest.newBuilder()
                .addAllQueryEmbedding(Floats.asList(vector))
                .setK(k)
                .setEfSearch(50);
    }

    public SearchResponse search(SearchRequest.Builder request) {
        return calls().search(request.build());
    }

    public List<Long> ids(SearchRequest.Builder request) {
        return ids(search(request));
    }

    public static List<Long> ids(SearchResponse response) {
        return response.getResultsList().stream().map(SearchResult::getDocId).toList();
    }

    public Answers<SearchResponse> bulkSearch(List<SearchRequest> items) {
        Answers<SearchResponse> answers = new Answers<>();
        answers.send(streams().bulkSearch(answers), items);
        return answers;
    }

    public InsertResponse bulkInsert(List<InsertRequest> items) {
        Answers<InsertResponse> answers = new Answers<>();
        answers.send(streams().bulkInsert(answers), items);
        return answers.only();
    }

    public BulkLoadResponse bulkLoad(List<InsertRequest> items) {
        Answers<BulkLoadResponse> answers = new Answers<>();
        answers.send(streams().bulkLoadHnsw(answers), items);
        return answers.only();
    }

    /** How a call is refused: {@code INVALID_ARGUMENT: k must be greater than 0}; or {@code OK}. */
    public static String refusal(Runnable call) {
        try {
            call.run();
            return "OK";
        } catch (StatusRuntimeException e) {
            return text(e.getStatus());
        }
    }

    public static String text(Status status) {
        String description = status.getDescription();
        return status.getCode() + (description == null || description.isEmpty() ? "" : ": " + description);
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
