package io.vritti.bench.jmh;

import java.net.URI;
import java.net.http.HttpRequest;

/** The request that is sent again and again, to a server in another process. */
final class Requests {

    private Requests() {}

    static HttpRequest one() {
        URI uri = URI.create("http://127.0.0.1:" + Integer.getInteger("bench.port") + "/items/7?full=true");
        return HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer bench")
                .build();
    }
}
