package io.vritti.agent.library.jetty12;

import io.vritti.intercept.http.CallReport;
import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.transport.HttpRequest;
import org.eclipse.jetty.http.HttpField;

/** One call of Jetty's client, which adds cookies and credentials of its own later: it is an open one. */
record JettyCall(HttpRequest sent) implements ClientCall {

    /** How Jetty's client names its threads, unless the host gives it others. */
    private static final String THREADS = "HttpClient@";

    @Override
    public OutgoingRequest request() {
        URI uri = sent.getURI();
        RequestContent content = sent.getBody() == null ? RequestContent.NONE : RequestContent.STREAMED;
        return uri == null
                ? null
                : new OutgoingRequest(sent.getMethod(), uri, headers(sent.getHeaders()), content.ofOpenRequest());
    }

    @Override
    public IncomingResponse response(Object result) {
        return read((Response) result);
    }

    /** The body is the host's to read. */
    static IncomingResponse read(Response response) {
        return new IncomingResponse(response.getStatus(), headers(response.getHeaders()), "");
    }

    @Override
    public boolean mayWait() {
        return !Thread.currentThread().getName().startsWith(THREADS);
    }

    /** The report itself: the listeners that give it what they hear are the request's. */
    @Override
    public Object observing(Object callback, CallReport report) {
        return report;
    }

    /** The type of the fields is a class in some versions, and an interface in others. */
    private static Map<String, List<String>> headers(Iterable<HttpField> fields) {
        HeadersByName headers = new HeadersByName();
        for (HttpField field : fields) {
            headers.add(field.getName(), String.valueOf(field.getValue()));
        }
        return headers.asMap();
    }
}
