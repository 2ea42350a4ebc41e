package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls of Apache HttpClient 5 are refused, and which run. Run in mode veto, scope all, holdout 0, with several versions. */
class Apache5VetoCases {

    private final CloseableHttpClient client =
            HttpClients.custom().disableAutomaticRetries().build();
    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void a_refused_connection_fails_as_always_is_vetoed_and_runs_as_soon_as_somebody_listens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String nobody = "http://127.0.0.1:" + port + "/";
        assertThatThrownBy(() -> status(new HttpGet(nobody))).isInstanceOf(ConnectException.class);

        assertThat(Veto.of(() -> status(new HttpGet(nobody)))).hasMessageContaining("GET " + nobody);
        assertThatThrownBy(() -> client.execute(new HttpGet(nobody), response -> null))
                .hasMessageStartingWith("NOT EXECUTED");
        assertThatThrownBy(() -> client.execute(
                                new HttpHost("http", "127.0.0.1", port), new BasicClassicHttpRequest("GET", "/"))
                        .close())
                .as("the host of the server beside a relative path")
                .hasMessageStartingWith("NOT EXECUTED");

        try (Loopback late = Loopback.http(port)) {
            assertThat(status(new HttpGet(nobody))).isEqualTo(404);
        }
    }

    @Test
    void a_client_may_add_cookies_and_credentials_so_that_an_answer_is_never_reason_enough() throws Exception {
        server.answer("POST /orders", 422, "no");
        server.answer("GET /limited", 429, "slow down", Map.of("Retry-After", "60"));
        server.answer("GET /busy", 503, "upstream unavailable");
        for (int i = 0; i < 3; i++) {
            assertThat(status(get("/missing"))).isEqualTo(404);
            assertThat(status(get("/limited"))).isEqualTo(429);
            assertThat(status(get("/busy"))).isEqualTo(503);
            assertThat(status(post("/orders", "a"))).isEqualTo(422);
        }
        assertThat(server.requests("GET /missing")).isEqualTo(3);
    }

    @Test
    void a_body_that_can_be_read_once_is_read_by_the_client() throws Exception {
        server.answer("POST /upload", 200, "");
        AtomicInteger read = new AtomicInteger();
        HttpPost post = new HttpPost(server.uri("/upload"));
        post.setEntity(new InputStreamEntity(
                new ByteArrayInputStream(new byte[3]) {
                    @Override
                    public synchronized int read(byte[] into, int from, int count) {
                        int bytes = super.read(into, from, count);
                        read.addAndGet(Math.max(0, bytes));
                        return bytes;
                    }
                },
                ContentType.TEXT_PLAIN));

        assertThat(status(post)).isEqualTo(200);

        assertThat(read).hasValue(3);
    }

    @Test
    void the_body_of_an_error_is_the_hosts_to_read() throws Exception {
        String body = "x".repeat(10_000);
        server.answer("GET /error", 500, body);
        try (CloseableHttpResponse response = client.execute(get("/error"))) {
            assertThat(text(response)).isEqualTo(body);
        }
    }

    @Test
    void a_model_is_never_vetoed() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(status(post("/v1/chat/completions", "{}"))).isEqualTo(404);
        }
    }

    private HttpGet get(String path) {
        return new HttpGet(server.uri(path));
    }

    private HttpPost post(String path, String body) {
        HttpPost post = new HttpPost(server.uri(path));
        post.setEntity(new StringEntity(body));
        return post;
    }

    private static String text(CloseableHttpResponse response) throws IOException {
        try {
            return EntityUtils.toString(response.getEntity());
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private int status(HttpUriRequestBase request) throws IOException {
        try (CloseableHttpResponse response = client.execute(request)) {
            EntityUtils.consume(response.getEntity());
            return response.getCode();
        }
    }
}
