package io.vritti.it.kyrodb.server;

import io.grpc.DecompressorRegistry;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A running instance, in this JVM. */
public final class KyroServer implements AutoCloseable {

    /** So that the size is refused by us, in the real server's words. */
    private static final int INBOUND_MAX_BYTES = 64 << 20;

    private static final int STREAMS_MAX = 10_000;

    private final Engine engine;
    private final Server grpc;
    private final HttpPort http;
    private final ScheduledExecutorService timer;

    private KyroServer(Engine engine, Server grpc, HttpPort http, ScheduledExecutorService timer) {
        this.engine = engine;
        this.grpc = grpc;
        this.http = http;
        this.timer = timer;
    }

    /**
     * Reads what is on disk, and only then opens the ports.
     *
     * @param toml the configuration; port 0 for any that is free
     * @throws IOException when it would not start; the text is the real server's
     */
    public static KyroServer start(Path toml, Switches switches) throws IOException {
        ServerConfig config = ServerConfig.read(toml);
        Engine engine;
        try {
            engine = new Engine(config, switches);
        } catch (EngineException e) {
            throw new IOException(e.getMessage(), e);
        }
        pause(switches.value(Switch.START_DELAY));
        ApiKeys keys = config.auth.enabled
                ? ApiKeys.read(Path.of(config.auth.apiKeysFile), Path.of(config.persistence.dataDir))
                : null;
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Operations operations = new Operations(config, engine, switches);
        var calls = ServerInterceptors.intercept(
                ServerInterceptors.useInputStreamMessages(
                        new Calls(config, engine, operations, switches, timer).bindService()),
                new SizeLimit());
        NettyServerBuilder builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(config.server.host, config.server.port), credentials(config.server.tls))
                .addService(calls)
                .fallbackHandlerRegistry(new UnknownCalls())
                .decompressorRegistry(DecompressorRegistry.emptyInstance())
                .maxInboundMessageSize(INBOUND_MAX_BYTES)
                .maxConcurrentCallsPerConnection(STREAMS_MAX)
                .permitKeepAliveTime(0, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
        // The last is asked first.
        interceptors(switches, keys).forEach(builder::intercept);
        Server grpc = builder.build().start();
        HttpPort http =
                new HttpPort(new InetSocketAddress(config.server.host, config.httpPort()), engine, operations, keys);
        return new KyroServer(engine, grpc, http, timer);
    }

    public int port() {
        return grpc.getPort();
    }

    public int httpPort() {
        return http.port();
    }

    /** As on SIGTERM: takes no more calls and waits for those that run, however long. */
    void finish() throws InterruptedException, IOException {
        grpc.shutdown().awaitTermination();
        close();
    }

    /** At once. */
    @Override
    public void close() throws IOException {
        grpc.shutdownNow();
        http.close();
        timer.shutdownNow();
        engine.close();
    }

    private static List<ServerInterceptor> interceptors(Switches switches, ApiKeys keys) {
        List<ServerInterceptor> interceptors = new ArrayList<>(List.of(
                new Slowness(switches), new MuteWrites(switches), new Stall(switches), new OverLimit(switches)));
        if (keys != null) {
            interceptors.add(new Doorkeeper(keys));
        }
        return interceptors;
    }

    private static ServerCredentials credentials(ServerConfig.Tls tls) throws IOException {
        if (!tls.enabled) {
            return InsecureServerCredentials.create();
        }
        TlsServerCredentials.Builder builder =
                TlsServerCredentials.newBuilder().keyManager(new File(tls.certPath), new File(tls.keyPath));
        if (tls.requireClientCert) {
            if (tls.caCertPath == null) {
                throw new IOException("mTLS enabled but ca_cert_path not provided");
            }
            builder.trustManager(new File(tls.caCertPath)).clientAuth(TlsServerCredentials.ClientAuth.REQUIRE);
        }
        return builder.build();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
