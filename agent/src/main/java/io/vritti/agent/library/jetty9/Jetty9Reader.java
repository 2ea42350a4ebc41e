package io.vritti.agent.library.jetty9;

import io.vritti.agent.library.LibraryReader;
import io.vritti.bridge.VrittiBridge;
import io.vritti.bridge.VrittiSites;
import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.ClientCall;
import org.eclipse.jetty.client.HttpRequest;

/**
 * Reads a request that is about to be sent. One that is refused is aborted as soon as it waits for a connection, which is none of its
 * own yet: so Jetty fails it itself, and tells all who wait for it.
 */
public final class Jetty9Reader implements LibraryReader {

    @Override
    public ClientCall read(Object target, Object argument) {
        return new JettyCall((HttpRequest) target);
    }

    /** @param arguments the request; a subclass of Jetty's own is no exchange of a request for an answer, such as a WebSocket's */
    @Override
    public Object[] replace(Object[] arguments) {
        HttpRequest request = (HttpRequest) arguments[0];
        boolean first = request.getConversation().getExchanges().isEmpty();
        if (!first || request.getClass() != HttpRequest.class) {
            return arguments;
        }
        Object answer = VrittiBridge.before(VrittiSites.HTTP_CALL, request, "jetty9", null);
        if (answer instanceof Throwable) {
            request.onRequestQueued(queued -> queued.abort((Throwable) answer));
        } else if (answer != null) {
            CallReport report = (CallReport) VrittiBridge.replace(VrittiSites.HTTP_CALLBACK, answer, null);
            if (report != null) {
                Listeners listeners = new Listeners(report);
                request.onResponseHeaders(listeners)
                        .onResponseFailure(listeners)
                        .onComplete(listeners);
            }
        }
        return arguments;
    }
}
