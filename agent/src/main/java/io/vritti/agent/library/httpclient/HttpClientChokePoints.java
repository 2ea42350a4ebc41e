package io.vritti.agent.library.httpclient;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/** Where requests of {@code java.net.http.HttpClient} begin (facts.md §1.5). The methods are the same on JDK 17 and 25. */
public final class HttpClientChokePoints {

    private static final String ARGUMENTS = "Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;";
    private static final String PUSH_HANDLER = "Ljava/net/http/HttpResponse$PushPromiseHandler;";

    public static final List<ChokePoint> ALL = List.of(
            point("http-send", "send", "(" + ARGUMENTS + ")Ljava/net/http/HttpResponse;", "HttpSendAdvice"),
            point(
                    "http-send-async",
                    "sendAsync",
                    "(" + ARGUMENTS + PUSH_HANDLER + ")Ljava/util/concurrent/CompletableFuture;",
                    "HttpSendAsyncAdvice"));

    private HttpClientChokePoints() {}

    private static ChokePoint point(String name, String method, String descriptor, String advice) {
        return new ChokePoint(
                name,
                "http-client",
                "jdk/internal/net/http/HttpClientImpl",
                method,
                descriptor,
                "library.httpclient." + advice);
    }
}
