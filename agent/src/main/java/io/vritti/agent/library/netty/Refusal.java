package io.vritti.agent.library.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpObjectEncoder;
import io.netty.util.ReferenceCountUtil;
import java.lang.reflect.Method;

/**
 * What a refusal takes beside the failed promise of the write. Netty itself has no caller: what becomes of the promise is up to the
 * client that is built on it, so that only those get a refusal that are known to pass it on.
 */
final class Refusal {

    /** AsyncHttpClient, 2 and 3: the promise's failure is the call's. */
    private static final String ASYNC_HTTP_CLIENT = "org.asynchttpclient.netty.handler.HttpHandler";

    /** Vert.x: it does not look at the promise, and fails the call when the connection fails. */
    private static final String VERTX = "io.vertx.core.net.impl.VertxHandler";

    /** In newer versions, which have an encoder with a write of its own, encoding a request is what releases it. */
    private final boolean releases = encoderWrites();

    boolean isPassedOn(ChannelHandlerContext context) {
        String client = client(context);
        return client.equals(ASYNC_HTTP_CLIENT) || client.equals(VERTX);
    }

    void deliver(ChannelHandlerContext context, Object request, Throwable refusal) {
        if (releases) {
            ReferenceCountUtil.release(request);
        }
        if (client(context).equals(VERTX)) {
            context.executor().execute(() -> {
                context.fireExceptionCaught(refusal);
                context.close();
            });
        }
    }

    private static String client(ChannelHandlerContext context) {
        return context.pipeline().last().getClass().getName();
    }

    private static boolean encoderWrites() {
        for (Method method : HttpObjectEncoder.class.getDeclaredMethods()) {
            if (method.getName().equals("write")) {
                return true;
            }
        }
        return false;
    }
}
