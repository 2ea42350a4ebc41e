package io.vritti.agent.library.jetty12;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where a request begins, blocking or not; the requests that follow a redirect come here too, and belong to its conversation. */
public final class Jetty12ChokePoints {

    public static final List<ChokePoint> ALL = List.of(new ChokePoint(
                    "jetty12",
                    "http-client",
                    "org/eclipse/jetty/client/transport/HttpRequest",
                    "send",
                    "(Lorg/eclipse/jetty/client/Response$CompleteListener;)V",
                    "library.jetty12.SendAdvice")
            .orShaded());

    private Jetty12ChokePoints() {}
}
