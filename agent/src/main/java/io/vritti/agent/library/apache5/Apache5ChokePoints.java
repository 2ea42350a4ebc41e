package io.vritti.agent.library.apache5;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** The one method to which all forms of {@code execute} come; redirects and the client's own retries happen inside. */
public final class Apache5ChokePoints {

    private static final String CLIENTS = "org/apache/hc/client5/http/impl/classic/";
    private static final String DESCRIPTOR = "(Lorg/apache/hc/core5/http/HttpHost;"
            + "Lorg/apache/hc/core5/http/ClassicHttpRequest;Lorg/apache/hc/core5/http/protocol/HttpContext;)"
            + "Lorg/apache/hc/client5/http/impl/classic/CloseableHttpResponse;";

    public static final List<ChokePoint> ALL =
            List.of(point("apache5", "InternalHttpClient"), point("apache5-minimal", "MinimalHttpClient"));

    private Apache5ChokePoints() {}

    private static ChokePoint point(String name, String client) {
        return new ChokePoint(
                name, "http-client", CLIENTS + client, "doExecute", DESCRIPTOR, "library.apache5.ExecuteAdvice");
    }
}
