package io.vritti.agent.library.apache5;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** The one method to which all forms of {@code execute} come; redirects and the client's own retries happen inside. */
public final class Apache5ChokePoints {

    private static final String CLIENTS = "org/apache/hc/client5/http/impl/";
    private static final String HOST = "Lorg/apache/hc/core5/http/HttpHost;";
    private static final String CONTEXT = "Lorg/apache/hc/core5/http/protocol/HttpContext;";
    private static final String CLASSIC = "(" + HOST + "Lorg/apache/hc/core5/http/ClassicHttpRequest;" + CONTEXT + ")"
            + "Lorg/apache/hc/client5/http/impl/classic/CloseableHttpResponse;";
    private static final String ASYNC = "(" + HOST + "Lorg/apache/hc/core5/http/nio/AsyncRequestProducer;"
            + "Lorg/apache/hc/core5/http/nio/AsyncResponseConsumer;Lorg/apache/hc/core5/http/nio/HandlerFactory;"
            + CONTEXT + "Lorg/apache/hc/core5/concurrent/FutureCallback;)Ljava/util/concurrent/Future;";

    public static final List<ChokePoint> ALL = List.of(
            point("apache5", "classic/InternalHttpClient", CLASSIC, "ExecuteAdvice"),
            point("apache5-minimal", "classic/MinimalHttpClient", CLASSIC, "ExecuteAdvice"),
            point("apache5-async", "async/InternalAbstractHttpAsyncClient", ASYNC, "AsyncExecuteAdvice"),
            point("apache5-async-minimal", "async/AbstractMinimalHttpAsyncClientBase", ASYNC, "AsyncExecuteAdvice"));

    private Apache5ChokePoints() {}

    private static ChokePoint point(String name, String client, String descriptor, String advice) {
        return new ChokePoint(
                        name, "http-client", CLIENTS + client, "doExecute", descriptor, "library.apache5." + advice)
                .orShaded();
    }
}
