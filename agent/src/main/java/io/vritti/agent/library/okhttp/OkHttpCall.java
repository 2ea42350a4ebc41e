package io.vritti.agent.library.okhttp;

import io.vritti.intercept.http.ClientCall;
import io.vritti.intercept.http.IncomingResponse;
import io.vritti.intercept.http.OutgoingRequest;
import io.vritti.intercept.http.RequestContent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One call of OkHttp.
 *
 * @param addsLater whether what is sent may be more than what is seen here
 */
record OkHttpCall(Interceptor.Chain chain, boolean addsLater) implements ClientCall {

    private static final String CONTENT_TYPE = "Content-Type";

    @Override
    public OutgoingRequest request() {
        Request request = chain.request();
        RequestBody body = request.body();
        boolean readable = body != null && SentContent.canRead(body);
        RequestContent content =
                body == null ? RequestContent.NONE : readable ? new SentContent(body) : RequestContent.STREAMED;
        return new OutgoingRequest(
                request.method(),
                request.url().uri(),
                readable ? headers(request, body) : request.headers().toMultimap(),
                addsLater ? content.ofOpenRequest() : content);
    }

    /** OkHttp takes the type of the content from the body later. */
    private static Map<String, List<String>> headers(Request request, RequestBody body) {
        Map<String, List<String>> headers = request.headers().toMultimap();
        if (body.contentType() == null || request.header(CONTENT_TYPE) != null) {
            return headers;
        }
        Map<String, List<String>> all = new TreeMap<>(headers);
        all.put(CONTENT_TYPE, List.of(body.contentType().toString()));
        return all;
    }

    /** The body is the host's to read: OkHttp has read nothing of it yet, and to wait for it could keep the host waiting. */
    @Override
    public IncomingResponse response(Object result) {
        Response response = (Response) result;
        return new IncomingResponse(response.code(), response.headers().toMultimap(), "");
    }

    @Override
    public boolean isCancelled() {
        return chain.call().isCanceled();
    }
}
