package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.vritti.it.FreePort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A client that its host has built on Netty's codec: its calls are seen, and never refused, because it is not known whether it would
 * tell its caller. Run in mode veto, scope all, holdout 0, with each supported version.
 */
class NettyVetoCases {

    static {
        // Of the JVM, where a library uses what it will lose.
        System.setProperty("io.netty.noUnsafe", "true");
    }

    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private Loopback server;

    @BeforeEach
    void start() throws Exception {
        server = Loopback.http();
        Decisions.awaitGate(server);
    }

    @AfterEach
    void stop() {
        server.close();
        loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }

    @Test
    void every_call_runs_and_is_seen_once() throws Exception {
        server.answer("GET /fine", 200, "fine");
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        server.answer("GET /busy", 503, "upstream unavailable");
        for (int i = 0; i < 3; i++) {
            assertThat(get("/fine")).isEqualTo(200);
            assertThat(get("/missing")).isEqualTo(404);
            assertThat(get("/limited")).isEqualTo(429);
            assertThat(get("/busy")).isEqualTo(503);
            assertThat(status(server.uri("/orders"), HttpMethod.POST, "a")).isEqualTo(404);
        }

        assertThat(server.requests("GET /missing")).isEqualTo(3);
        assertThat(Decisions.on("GET " + server.uri("/missing"), 2)).hasSize(2);
        assertThat(Decisions.on("GET " + server.uri("/limited"), 2)).hasSize(2);
        assertThat(Decisions.on("POST " + server.uri("/orders"), 2)).hasSize(2);
        assertThat(Decisions.on("GET " + server.uri("/fine"), 0)).isEmpty();
    }

    @Test
    void responses_belong_to_the_requests_of_their_channel_in_their_order() throws Exception {
        server.answer("GET /fine", 200, "fine");
        Channel channel = connect(server.uri("/"));
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Integer> fine = send(channel, server.uri("/fine"), HttpMethod.GET, "");
            CompletableFuture<Integer> gone = send(channel, server.uri("/gone"), HttpMethod.GET, "");
            assertThat(fine.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(gone.get(20, TimeUnit.SECONDS)).isEqualTo(404);
        }

        assertThat(Decisions.on("GET " + server.uri("/gone"), 2)).hasSize(2);
        assertThat(Decisions.on("GET " + server.uri("/fine"), 0)).isEmpty();
    }

    @Test
    void a_channel_that_is_closed_before_the_response_is_a_failure() throws Exception {
        try (FailingServer resetting = FailingServer.resetting()) {
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Integer> status =
                        send(connect(resetting.uri("/")), resetting.uri("/reset"), HttpMethod.GET, "");
                assertThatThrownBy(() -> status.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageNotContaining("NOT EXECUTED");
            }
            assertThat(Decisions.on("GET " + resetting.uri("/reset"), 2)).hasSize(2);
        }
    }

    @Test
    void a_refused_connection_fails_as_always_for_nothing_is_sent() throws Exception {
        int port = FreePort.any();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> connect(URI.create("http://127.0.0.1:" + port + "/")))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void the_hosts_pipeline_has_no_handler_of_ours_and_its_body_is_released_once() throws Exception {
        Channel channel = connect(server.uri("/"));
        List<String> before = channel.pipeline().names();
        FullHttpRequest request = request(server.uri("/orders"), HttpMethod.POST, "a");
        CompletableFuture<Integer> status = new CompletableFuture<>();
        channel.eventLoop()
                .execute(() -> channel.pipeline().get(Answers.class).waiting.add(status));
        channel.writeAndFlush(request);

        assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(404);
        assertThat(request.refCnt()).isZero();
        assertThat(channel.pipeline().names()).isEqualTo(before);
    }

    private int get(String path) throws Exception {
        return status(server.uri(path), HttpMethod.GET, "");
    }

    private int status(URI uri, HttpMethod method, String body) throws Exception {
        Channel channel = connect(uri);
        try {
            return send(channel, uri, method, body).get(20, TimeUnit.SECONDS);
        } finally {
            channel.close();
        }
    }

    private Channel connect(URI uri) throws IOException, InterruptedException {
        Bootstrap bootstrap = new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpClientCodec(), new HttpObjectAggregator(1 << 20), new Answers());
                    }
                });
        return bootstrap.connect(uri.getHost(), uri.getPort()).sync().channel();
    }

    private static CompletableFuture<Integer> send(Channel channel, URI uri, HttpMethod method, String body) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        channel.eventLoop().execute(() -> {
            channel.pipeline().get(Answers.class).waiting.add(status);
            channel.writeAndFlush(request(uri, method, body));
        });
        return status;
    }

    private static FullHttpRequest request(URI uri, HttpMethod method, String body) {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, method, uri.getRawPath(), Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
        request.headers().set(HttpHeaderNames.HOST, uri.getAuthority());
        request.headers().set(HttpHeaderNames.CONTENT_LENGTH, request.content().readableBytes());
        return request;
    }

    /** Completes the oldest of those that wait. */
    private static final class Answers extends SimpleChannelInboundHandler<FullHttpResponse> {

        private final Queue<CompletableFuture<Integer>> waiting = new ArrayDeque<>();

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            waiting.remove().complete(response.status().code());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
            waiting.forEach(status -> status.completeExceptionally(thrown));
            context.close();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            waiting.forEach(status -> status.completeExceptionally(new IOException("closed")));
        }
    }
}
