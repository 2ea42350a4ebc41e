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
import io.vritti.store.remote.Reachability;
import io.vritti.store.remote.RemoteException;
import io.vritti.store.remote.RemoteFault;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The connection to one instance: made when first needed, checked once, left alone for a while when there is no answer. For
 * agent threads.
 */
final class Connection implements AutoCloseable {

    private static final Metadata.Key<String> API_KEY = Metadata.Key.of("x-api-key", Metadata.ASCII_STRING_MARSHALLER);

    private static final String COSINE = "Cosine";

    /** GetConfig reads nothing: who takes longer is not well. Connecting is in it. */
    private static final long CHECK_SECONDS = 5;

    private final Instance instance;
    private final int dimension;
    private final Loop loop;
    private final KyroMeter meter;
    private final AgentLog log;
    private final Breaker breaker = new Breaker();
    private volatile ManagedChannel channel;
    private volatile boolean closed;
    private volatile String problem = "not asked yet";
    private volatile Reachability reachability = Reachability.UNTRIED;

    /** @param dimension of the vectors that are to be kept there */
    Connection(Instance instance, int dimension, Loop loop, AgentLog log) {
        this(instance, dimension, loop, new KyroMeter(), log);
    }

    /**
     * @param dimension of the vectors that are to be kept there
     * @param meter measures each call
     */
    Connection(Instance instance, int dimension, Loop loop, KyroMeter meter, AgentLog log) {
        this.meter = meter;
        this.instance = instance;
        this.dimension = dimension;
        this.loop = loop;
        this.log = log;
    }

    /** One call that may be made, on a stub with the key and a deadline. */
    interface Call<T> {
        T on(KyroDBServiceBlockingStub stub) throws RemoteException;
    }

    /**
     * @param deadlineMillis for the call, after which what was sent may have been stored
     * @throws RemoteException {@link RemoteFault#UNREACHABLE} also where it is too early to try again
     */
    <T> T call(long deadlineMillis, Call<T> call) throws RemoteException {
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
    KyroDBServiceStub streams(long deadlineMillis) throws RemoteException {
        return withKey(KyroDBServiceGrpc.newStub(open())).withDeadlineAfter(deadlineMillis, TimeUnit.MILLISECONDS);
    }

    void answered() {
        breaker.succeeded();
    }

    RemoteException failed(Status status) {
        RemoteException failure = KyroFaults.exception(status);
        if (failure.fault() == RemoteFault.UNREACHABLE || failure.fault() == RemoteFault.DENIED) {
            lost(failure.fault(), failure.getMessage());
        }
        return failure;
    }

    /** Whether it is left alone for a while, because there was no answer. */
    boolean paused() {
        return !breaker.lets();
    }

    Reachability reachability() {
        return reachability;
    }

    /** What is wrong, in one sentence, or null. */
    String problem() {
        return problem;
    }

    Instance instance() {
        return instance;
    }

    /** Asks how the server is, if that is not known; the first call of its life takes a second. */
    void warm() throws RemoteException {
        open();
    }

    /** Does not wait: calls under way fail. */
    @Override
    public void close() {
        closed = true;
        reachability = Reachability.LOST;
        ManagedChannel open = channel;
        if (open != null) {
            open.shutdownNow();
        }
    }

    private synchronized ManagedChannel open() throws RemoteException {
        if (closed || !breaker.lets()) {
            throw new RemoteException(RemoteFault.UNREACHABLE, String.valueOf(problem), null);
        }
        if (channel == null) {
            try {
                channel = Channels.open(instance, loop.group(), log);
            } catch (IOException | LinkageError e) {
                lost(RemoteFault.UNKNOWN, e.getMessage());
                throw new RemoteException(RemoteFault.UNREACHABLE, e.getMessage(), e);
            }
        }
        if (closed) {
            channel.shutdownNow();
        }
        if (reachability != Reachability.READY) {
            // gRPC waits up to two minutes by itself; when to try is decided here.
            channel.resetConnectBackoff();
            check();
        }
        return channel;
    }

    private void check() throws RemoteException {
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
            lost(RemoteFault.MISFIT, misfit);
            throw new RemoteException(RemoteFault.MISFIT, misfit, null);
        }
        log.info(instance.named() + " answers");
        reachability = Reachability.READY;
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

    private void lost(RemoteFault fault, String why) {
        if (closed) {
            // Calls that our own end cuts off say nothing about the server.
            return;
        }
        reachability = Reachability.LOST;
        breaker.failed();
        problem = instance.failed(fault, why);
        log.logOnce("kyrodb-" + fault + instance.address(), problem + "; the memory in the home goes on alone", null);
    }

    private <S extends io.grpc.stub.AbstractStub<S>> S withKey(S stub) {
        S measured = stub.withInterceptors(meter);
        if (!instance.authenticated()) {
            return measured;
        }
        Metadata headers = new Metadata();
        headers.put(API_KEY, instance.apiKey());
        return measured.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
