package io.vritti.agent.library.apache4;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** The one method to which all forms of {@code execute} come; redirects and the client's own retries happen inside. */
public final class Apache4ChokePoints {

    private static final String CLASSIC_CLIENTS = "org/apache/http/impl/client/";
    private static final String ASYNC_CLIENTS = "org/apache/http/impl/nio/client/";
    private static final String CONTEXT = "Lorg/apache/http/protocol/HttpContext;";
    private static final String CLASSIC = "(Lorg/apache/http/HttpHost;Lorg/apache/http/HttpRequest;" + CONTEXT + ")"
            + "Lorg/apache/http/client/methods/CloseableHttpResponse;";
    private static final String ASYNC = "(Lorg/apache/http/nio/protocol/HttpAsyncRequestProducer;"
            + "Lorg/apache/http/nio/protocol/HttpAsyncResponseConsumer;" + CONTEXT
            + "Lorg/apache/http/concurrent/FutureCallback;)Ljava/util/concurrent/Future;";

    public static final List<ChokePoint> ALL = List.of(
            classic("apache4", "InternalHttpClient"),
            classic("apache4-minimal", "MinimalHttpClient"),
            classic("apache4-deprecated", "AbstractHttpClient"),
            async("apache4-async", "InternalHttpAsyncClient"),
            async("apache4-async-minimal", "MinimalHttpAsyncClient"));

    private Apache4ChokePoints() {}

    private static ChokePoint classic(String name, String client) {
        return point(name, CLASSIC_CLIENTS + client, "doExecute", CLASSIC, "ExecuteAdvice");
    }

    private static ChokePoint async(String name, String client) {
        return point(name, ASYNC_CLIENTS + client, "execute", ASYNC, "AsyncExecuteAdvice");
    }

    private static ChokePoint point(String name, String client, String method, String descriptor, String advice) {
        return new ChokePoint(name, "http-client", client, method, descriptor, "library.apache4." + advice).orShaded();
    }
}
