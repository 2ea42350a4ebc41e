package io.vritti.store.kyrodb;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NegotiationType;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.vritti.observe.AgentLog;
import io.vritti.observe.AgentThread;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** Makes the one channel to an instance. Building it and its first call load 2,000 classes: for agent threads. */
final class Channels {

    /** Answers are not limited by the server; 10,000 documents with their metadata fit. */
    private static final int MOST_ANSWER_BYTES = 64 << 20;

    /** Vritti's own, and harmless to the server (facts.md §3.2). */
    private static final long KEEP_ALIVE_SECONDS = 30;

    private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 10;

    private Channels() {}

    /** @throws IOException if a file of the TLS settings cannot be used; the message says which */
    static ManagedChannel open(Instance instance, EventLoopGroup loop, AgentLog log) throws IOException {
        NettyChannelBuilder builder = NettyChannelBuilder.forTarget("dns:///" + instance.address())
                .eventLoopGroup(loop)
                .channelType(NioSocketChannel.class)
                .directExecutor()
                // Names are looked up in between, by a thread that ends with it.
                .offloadExecutor(command -> new AgentThread("kyrodb-names", command, log).start())
                // Not the host's proxy selector, which is code of the host.
                .proxyDetector(target -> null)
                .disableServiceConfigLookUp()
                .disableRetry()
                .maxInboundMessageSize(MOST_ANSWER_BYTES)
                .keepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .userAgent("vritti");
        return instance.tls() == null
                ? builder.negotiationType(NegotiationType.PLAINTEXT).build()
                : builder.sslContext(context(instance.tls())).build();
    }

    private static SslContext context(Instance.Tls tls) throws IOException {
        readable(tls.ca(), "vritti.kyrodb.tls.ca");
        readable(tls.certificate(), "vritti.kyrodb.tls.certificate");
        readable(tls.key(), "vritti.kyrodb.tls.key");
        try {
            SslContextBuilder builder = GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK);
            if (!tls.verify()) {
                // Names are checked by the trust manager as well, so this takes any name, too.
                builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
            } else if (tls.ca() != null) {
                builder.trustManager(tls.ca());
            }
            if (tls.certificate() != null && tls.key() != null) {
                builder.keyManager(tls.certificate(), tls.key());
            }
            return builder.build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new IOException("a file of vritti.kyrodb.tls.* cannot be used: " + e.getMessage(), e);
        }
    }

    private static void readable(File file, String setting) throws IOException {
        if (file != null && !(file.isFile() && file.canRead())) {
            throw new IOException(setting + " is " + file + ", which cannot be read");
        }
    }
}
