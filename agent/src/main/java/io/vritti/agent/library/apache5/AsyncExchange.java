package io.vritti.agent.library.apache5;

import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.intercept.http.CallReport;
import java.io.IOException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;

/** What the replacements of one call's producer, consumer and callback know together. Nothing of it reaches the host but a refusal. */
final class AsyncExchange {

    private final Object client;
    private final HttpHost host;

    /** Null until the request is sent, and where it is not followed. */
    private volatile CallReport report;

    AsyncExchange(Object client, HttpHost host) {
        this.client = client;
        this.host = host;
    }

    /** @throws IOException the refusal: the client fails the call with it as with any failure to make the request */
    void sending(HttpRequest request, EntityDetails entity) throws IOException {
        Object answer =
                VrittiBridge.before(VrittiSites.HTTP_CALL, client, "apache5", new AsyncCall(host, request, entity));
        if (answer instanceof IOException) {
            throw (IOException) answer;
        }
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
        if (known != null) {
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
