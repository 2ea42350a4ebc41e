package io.vritti.agent.library.reactornetty;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * The source of every call, to which its subscribers come: nothing is connected by then, and redirects and Reactor Netty's own
 * retries happen inside.
 */
public final class ReactorNettyChokePoints {

    public static final List<ChokePoint> ALL = List.of(new ChokePoint(
            "reactornetty",
            "http-client",
            "reactor/netty/http/client/HttpClientConnect$MonoHttpConnect",
            "subscribe",
            "(Lreactor/core/CoreSubscriber;)V",
            "library.reactornetty.SubscribeAdvice"));

    private ReactorNettyChokePoints() {}
}
