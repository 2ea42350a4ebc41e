package io.vritti.agent.library.jetty9;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where a request begins, blocking or not; the requests that follow a redirect come here too, and belong to its conversation. */
public final class Jetty9ChokePoints {

    public static final List<ChokePoint> ALL = List.of(new ChokePoint(
                    "jetty9",
                    "http-client",
                    "org/eclipse/jetty/client/HttpRequest",
                    "send",
                    "(Lorg/eclipse/jetty/client/api/Response$CompleteListener;)V",
                    "library.jetty9.SendAdvice")
            .orShaded());

    private Jetty9ChokePoints() {}
}
