package io.vritti.store.kyrodb;

import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.vritti.observe.AgentLog;
import io.vritti.proto.kyrodb.ConfigRequest;
import io.vritti.proto.kyrodb.ConfigResponse;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceBlockingStub;
import io.vritti.proto.kyrodb.KyroDBServiceGrpc.KyroDBServiceStub;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The connection to one instance: made when first needed, checked once, left alone for a while when nobody answers. For agent
 * threads.
 */
final class Connection implements AutoCloseable {

    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("x-api-key", Metadata.ASCII_STRING_MARSHALLER);

    private static final String COSINE = "Cosine";

    /** GetConfig reads nothing: who takes longer is not well. Connecting is in it. */
    private static final long CHECK_SECONDS = 5;

    private final Instance instance;
    private final int dimension;
    private final Loop loop;
    private final AgentLog log;
    private final Breaker breaker = new Breaker();
    private volatile ManagedChannel channel;
    private volatile boolean closed;
    private volatile String problem = "not asked yet";
    private volatile boolean ready;

    /** @param dimension of the vectors that are to be kept there */
    Connection(Instance instance, int dimension, Loop loop, AgentLog log) {
        this.instance = instance;
        this.dimension = dimension;
        this.loop = loop;
        this.log = log;
    }

    /** One call that may be made, on a stub with the key and a deadline. */
    interface Call<T> {
        T on(KyroDBServiceBlockingStub stub) throws KyroException;
    }

    /**
     * @param deadlineMillis for the call, after which what was sent may have been stored
     * @throws KyroException {@link KyroError#UNREACHABLE} also where it is too early to try again
     */
    <T> T call(long deadlineMillis, Call<T> call) throws KyroException {
        ManagedChannel open = open();
        try {
            T answer = call.on(withKey(KyroDBServiceGrpc.newBlockingStub(open))
                    .withDeadlineAfter(deadlineMillis, TimeUnit.MILLISECONDS));
            answered();
            return answer;
        } catch (StatusRuntimeException e) {
            throw failed(e.getStatus());
        }
    }

    /** For streams; who uses it says with {@link #failed} or {@link #answered} how it went. */
    KyroDBServiceStub streams(long deadlineMillis) throws KyroException {
        return withKey(KyroDBServiceGrpc.newStub(open())).withDeadlineAfter(deadlineMillis, TimeUnit.MILLISECONDS);
    }

    void answered() {
        breaker.succeeded();
    }

    KyroException failed(Status status) {
        KyroException failure = KyroException.of(status);
        if (failure.fault() == KyroError.UNREACHABLE || failure.fault() == KyroError.DENIED) {
            lost(failure.fault(), failure.getMessage());
        }
        return failure;
    }

    /** Whether the last that was heard of it was good. */
    boolean ready() {
        return ready;
    }

    /** What is wrong, in one sentence, or null. */
    String problem() {
        return problem;
    }

    Instance instance() {
        return instance;
    }

    /** Asks how the server is, if that is not known; the first call of its life takes a second. */
    void warm() throws KyroException {
        open();
    }

    /** Waits for nobody: what is under way fails. */
    @Override
    public void close() {
        closed = true;
        ready = false;
        ManagedChannel open = channel;
        if (open != null) {
            open.shutdownNow();
        }
    }

    private synchronized ManagedChannel open() throws KyroException {
        if (closed || !breaker.lets()) {
            throw new KyroException(KyroError.UNREACHABLE, String.valueOf(problem), null);
        }
        if (channel == null) {
            try {
                channel = Channels.open(instance, loop.group(), log);
            } catch (IOException | LinkageError e) {
                lost(KyroError.UNKNOWN, e.getMessage());
                throw new KyroException(KyroError.UNREACHABLE, e.getMessage(), e);
            }
        }
        if (closed) {
            channel.shutdownNow();
        }
        if (!ready) {
            // gRPC waits up to two minutes by itself; when to try is decided here.
            channel.resetConnectBackoff();
            check();
        }
        return channel;
    }

    private void check() throws KyroException {
        ConfigResponse config;
        try {
            config = withKey(KyroDBServiceGrpc.newBlockingStub(channel))
                    .withDeadlineAfter(CHECK_SECONDS, TimeUnit.SECONDS)
                    .getConfig(ConfigRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            throw failed(e.getStatus());
        }
        String misfit = misfit(config);
        if (misfit != null) {
            lost(KyroError.MISFIT, misfit);
            throw new KyroException(KyroError.MISFIT, misfit, null);
        }
        log.info("KyroDB at " + instance + " answers");
        ready = true;
        problem = null;
        breaker.succeeded();
    }

    /** Null if it fits. */
    private String misfit(ConfigResponse config) {
        if (config.getEmbeddingDimension() != dimension) {
            return "its vectors have " + config.getEmbeddingDimension() + " numbers and those of the text model "
                    + dimension + ": start it with hnsw.dimension = " + dimension + " and a data_dir of its own";
        }
        return config.getHnswDistance().equals(COSINE)
                ? null
                : "it compares by " + config.getHnswDistance()
                        + ": start it with hnsw.distance = \"cosine\" and a data_dir of its own";
    }

    private void lost(KyroError fault, String why) {
        ready = false;
        breaker.failed();
        problem = "KyroDB at " + instance + ' ' + fault.words() + ": " + why;
        log.logOnce("kyrodb-" + fault + instance.address(), problem + "; the memory in the home goes on alone", null);
    }

    private <S extends io.grpc.stub.AbstractStub<S>> S withKey(S stub) {
        if (!instance.authenticated()) {
            return stub;
        }
        Metadata headers = new Metadata();
        headers.put(API_KEY, instance.apiKey());
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
