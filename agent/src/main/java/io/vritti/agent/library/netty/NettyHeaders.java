package io.vritti.agent.library.netty;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import java.util.Map;

/** The headers of Netty's messages in types of the JDK. */
final class NettyHeaders {

    private NettyHeaders() {}

    static HeadersByName of(HttpHeaders headers) {
        HeadersByName all = new HeadersByName();
        for (Map.Entry<String, String> header : headers) {
            all.add(header.getKey(), header.getValue());
        }
        return all;
    }

    /** Its body is the host's to read. */
    static IncomingResponse response(HttpResponse response) {
        return new IncomingResponse(
                response.status().code(), of(response.headers()).asMap(), "");
    }
}
