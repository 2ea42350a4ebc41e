package io.vritti.agent.library.apache4;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.intercept.http.CallReport;
import java.io.IOException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.nio.protocol.HttpAsyncRequestProducer;
import org.apache.http.nio.protocol.HttpAsyncResponseConsumer;

/** What the replacements of one call's producer, consumer and callback know together. Nothing of it reaches the host but a refusal. */
final class AsyncExchange {

    private final Object client;
    private volatile AsyncCall call;

    /** Null until the request is made, and where it is not followed. */
    private volatile CallReport report;

    private AsyncExchange(Object client) {
        this.client = client;
    }

    /** @param arguments client, producer, consumer, and callback, which may be null */
    @SuppressWarnings("unchecked")
    static Object[] watching(Object[] arguments) {
        AsyncExchange exchange = new AsyncExchange(arguments[0]);
        return new Object[] {
            arguments[0],
            new WatchedProducer((HttpAsyncRequestProducer) arguments[1], exchange),
            new WatchedConsumer<>((HttpAsyncResponseConsumer<Object>) arguments[2], exchange),
            new WatchedCallback<>((FutureCallback<Object>) arguments[3], exchange)
        };
    }

    /**
     * @param host null where the request names it
     * @throws IOException the refusal: the client fails the call with it as with any failure to make the request
     */
    void sending(HttpHost host, HttpRequest request) throws IOException {
        AsyncCall sent = new AsyncCall(host, request);
        Object answer = VrittiBridge.before(VrittiSites.HTTP_CALL, client, "apache4", sent);
        if (answer instanceof IOException) {
            throw (IOException) answer;
        }
        call = sent;
        report = answer == null ? null : (CallReport) VrittiBridge.replace(VrittiSites.HTTP_CALLBACK, answer, null);
    }

    void responded(HttpResponse response) {
        CallReport known = report;
        if (known != null) {
            try {
                known.responded(Messages.response(response));
            } catch (RuntimeException | LinkageError unreadable) {
                report = null;
            }
        }
    }

    void failed(Exception thrown) {
        CallReport known = report;
        if (known == null) {
            return;
        }
        if (call.isCancelled()) {
            known.cancelled();
        } else {
            known.failed(thrown);
        }
    }

    void cancelled() {
        CallReport known = report;
        if (known != null) {
            known.cancelled();
        }
    }
}
