package io.vritti.agent.library.okhttp;

import io.vritti.agent.weave.ChokePoint;
import java.util.List;

/**
 * Where OkHttp begins what it does itself: the interceptors of the host, which add credentials and answer for servers, are done by
 * then; redirects and OkHttp's own retries happen inside. Both {@code execute} and {@code enqueue} come here, and what is thrown here
 * is to OkHttp an interceptor's failure: it ends the call as it does with any.
 */
public final class OkHttpChokePoints {

    public static final List<ChokePoint> ALL = List.of(new ChokePoint(
                    "okhttp",
                    "http-client",
                    "okhttp3/internal/http/RetryAndFollowUpInterceptor",
                    "intercept",
                    "(Lokhttp3/Interceptor$Chain;)Lokhttp3/Response;",
                    "library.okhttp.InterceptAdvice")
            .orShaded());

    private OkHttpChokePoints() {}
}
