package io.vritti.agent.library.apache4;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** The one method to which all forms of {@code execute} come; redirects and the client's own retries happen inside. */
public final class Apache4ChokePoints {

    private static final String CLIENTS = "org/apache/http/impl/client/";
    private static final String DESCRIPTOR = "(Lorg/apache/http/HttpHost;"
            + "Lorg/apache/http/HttpRequest;Lorg/apache/http/protocol/HttpContext;)"
            + "Lorg/apache/http/client/methods/CloseableHttpResponse;";

    public static final List<ChokePoint> ALL = List.of(
            point("apache4", "InternalHttpClient"),
            point("apache4-minimal", "MinimalHttpClient"),
            point("apache4-deprecated", "AbstractHttpClient"));

    private Apache4ChokePoints() {}

    private static ChokePoint point(String name, String client) {
        return new ChokePoint(
                name, "http-client", CLIENTS + client, "doExecute", DESCRIPTOR, "library.apache4.ExecuteAdvice");
    }
}
