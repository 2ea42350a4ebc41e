package io.vritti.agent.library.netty;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.vritti.intercept.http.HeadersByName;
import io.vritti.intercept.http.IncomingResponse;
import java.util.Map;

/** The headers of Netty's messages in types of the JDK. */
final class NettyHeaders {

    private static final int FIRST_ERROR = 400;

    private NettyHeaders() {}

    static HeadersByName of(HttpHeaders headers) {
        HeadersByName all = new HeadersByName();
        for (Map.Entry<String, String> header : headers) {
            all.add(header.getKey(), header.getValue());
        }
        return all;
    }

    /** Its body is the host's to read. The headers of a success are not asked for, and there are many successes. */
    static IncomingResponse response(HttpResponse response) {
        int status = response.status().code();
        return new IncomingResponse(
                status, status < FIRST_ERROR ? Map.of() : of(response.headers()).asMap(), "");
    }
}
