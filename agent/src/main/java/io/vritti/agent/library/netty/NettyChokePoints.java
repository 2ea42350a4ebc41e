package io.vritti.agent.library.netty;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where a client's codec writes a request, has read the head of a response, and learns that its channel is closed. All three run on
 * the channel's event loop.
 */
public final class NettyChokePoints {

    private static final String CODEC = "io/netty/handler/codec/http/HttpClientCodec";
    private static final String CONTEXT = "Lio/netty/channel/ChannelHandlerContext;";

    public static final List<ChokePoint> ALL = List.of(
            point(
                    "netty-request",
                    "$Encoder",
                    "encode",
                    "(" + CONTEXT + "Ljava/lang/Object;Ljava/util/List;)V",
                    "EncodeAdvice"),
            point(
                    "netty-response",
                    "$Decoder",
                    "isContentAlwaysEmpty",
                    "(Lio/netty/handler/codec/http/HttpMessage;)Z",
                    "ResponseAdvice"),
            point("netty-close", "$Decoder", "channelInactive", "(" + CONTEXT + ")V", "CloseAdvice"));

    private NettyChokePoints() {}

    private static ChokePoint point(String name, String part, String method, String descriptor, String advice) {
        return new ChokePoint(name, "http-client", CODEC + part, method, descriptor, "library.netty." + advice);
    }
}
