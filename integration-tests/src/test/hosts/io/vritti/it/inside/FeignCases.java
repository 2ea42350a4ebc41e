package io.vritti.it.inside;

import io.vritti.it.FreePort;
import feign.Feign;
import feign.RequestLine;
import feign.Retryer;
import feign.okhttp.OkHttpClient;
import org.junit.jupiter.api.Test;

/** OpenFeign over OkHttp, and over {@code HttpURLConnection}, which it uses by itself. */
class FeignCases {

    interface Api {
        @RequestLine("GET /items")
        String items();
    }

    @Test
    void a_call_over_okhttp_is_one_action() throws Exception {
        String server = "http://127.0.0.1:" + FreePort.any();
        Api api = Feign.builder()
                .client(new OkHttpClient())
                .retryer(Retryer.NEVER_RETRY)
                .target(Api.class, server);

        SeenOnce.refusedAfterOne("GET " + server + "/items", api::items);
    }

    @Test
    void a_call_over_its_own_client_is_one_action() throws Exception {
        String server = "http://127.0.0.1:" + FreePort.any();
        Api api = Feign.builder().retryer(Retryer.NEVER_RETRY).target(Api.class, server);

        SeenOnce.refusedAfterOne("GET " + server + "/items", api::items);
    }
}
