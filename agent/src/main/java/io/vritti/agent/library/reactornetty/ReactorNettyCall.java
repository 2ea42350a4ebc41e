package io.vritti.agent.library.reactornetty;

import io.netty.handler.codec.http.HttpHeaders;
import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.CallbackThread;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import io.vritti.observe.EventLoops;
import io.vritti.text.LoopbackHost;
import java.net.URI;
import java.util.List;
import java.util.Map;
import reactor.core.CoreSubscriber;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.http.client.HttpClientResponse;

/**
 * One call of Reactor Netty.
 *
 * @param addsLater whether what is sent may be more than what is seen here
 */
record ReactorNettyCall(HttpClientConfig client, boolean addsLater) implements ClientCall {

    @Override
    public OutgoingRequest request() {
        URI target = RequestTarget.of(client);
        if (target == null || goesElsewhere(target)) {
            return null;
        }
        return new OutgoingRequest(
                client.method().name(),
                target,
                headers(client.headers()),
                addsLater ? RequestContent.STREAMED : RequestContent.NONE);
    }

    /** @param result the connection that an answer came on */
    @Override
    public IncomingResponse response(Object result) {
        if (!(result instanceof HttpClientResponse)) {
            return null;
        }
        HttpClientResponse response = (HttpClientResponse) result;
        return new IncomingResponse(response.status().code(), headers(response.responseHeaders()), "");
    }

    @Override
    public boolean mayWait() {
        return !EventLoops.isCurrentThread() && !CallbackThread.isCurrent();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object observing(Object callback, CallReport report) {
        return new WatchedSubscriber(this, (CoreSubscriber<? super Connection>) callback, report);
    }

    /** Behind a proxy, this machine's own name may be another machine's: who listens there is not to be seen from here. */
    private boolean goesElsewhere(URI target) {
        return client.hasProxy() && LoopbackHost.isAuthority(target.getRawAuthority());
    }

    private static Map<String, List<String>> headers(HttpHeaders sent) {
        HeadersByName headers = new HeadersByName();
        for (Map.Entry<String, String> header : sent) {
            headers.add(header.getKey(), header.getValue());
        }
        return headers.asMap();
    }
}
