package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vritti.it.FreePort;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.net.ssl.HttpsURLConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which requests of {@code HttpURLConnection} are refused, and which run. Run in mode veto, scope all, holdout 0. */
class UrlConnectionVetoCases {

    private Loopback server;

    @BeforeEach
    void start() throws IOException {
        server = Loopback.http();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_repeat_is_vetoed_however_often_its_status_is_asked() throws Exception {
        HttpURLConnection first = open("/missing");
        assertThat(first.getResponseCode()).isEqualTo(404);
        assertThat(first.getResponseCode()).isEqualTo(404);

        HttpURLConnection second = open("/missing");
        Veto.of(second::getResponseCode);
        Veto.of(second::getResponseCode);
        Veto.of(second::getInputStream);

        assertThat(server.requests("GET /missing")).isOne();
    }

    @Test
    void the_natural_failures_are_as_always() throws Exception {
        server.answer("GET /gone", 410, "it is gone");
        HttpURLConnection gone = open("/gone");

        assertThatThrownBy(gone::getInputStream).isExactlyInstanceOf(FileNotFoundException.class);
        assertThat(gone.getErrorStream()).hasContent("it is gone");
        assertThatThrownBy(() -> refusing().getInputStream()).isInstanceOf(ConnectException.class);
    }

    @Test
    void what_failed_by_stream_is_known_when_the_status_is_asked() throws Exception {
        assertThatThrownBy(() -> open("/missing").getInputStream()).isInstanceOf(FileNotFoundException.class);

        Veto.of(() -> open("/missing").getResponseCode());
    }

    @Test
    void a_repeated_body_is_vetoed_and_another_runs() throws Exception {
        server.answer("POST /orders", 422, "no");
        assertThat(post("/orders", "a")).isEqualTo(422);

        Veto.of(() -> post("/orders", "a"));

        server.answer("POST /orders", 201, "");
        assertThat(post("/orders", "b")).isEqualTo(201);
    }

    @Test
    void a_streamed_body_is_never_vetoed() throws Exception {
        server.answer("POST /orders", 422, "no");

        for (int i = 0; i < 3; i++) {
            HttpURLConnection connection = open("/orders");
            connection.setDoOutput(true);
            connection.setChunkedStreamingMode(0);
            write(connection, "a");
            assertThat(connection.getResponseCode()).isEqualTo(422);
        }
    }

    @Test
    void another_credential_runs() throws Exception {
        server.answer("GET /secure", 403, "no");
        assertThat(as("Bearer one").getResponseCode()).isEqualTo(403);
        Veto.of(() -> as("Bearer one").getResponseCode());

        assertThat(as("Bearer two").getResponseCode()).isEqualTo(403);
    }

    @Test
    void a_change_made_there_lifts() throws Exception {
        open("/items/1").getResponseCode();
        Veto.of(() -> open("/items/1").getResponseCode());

        server.answer("POST /items", 201, "");
        server.answer("GET /items/1", 200, "here");
        post("/items", "new");

        assertThat(open("/items/1").getInputStream()).hasContent("here");
    }

    @Test
    void a_model_is_never_vetoed() throws Exception {
        server.answer("POST /v1/messages", 422, "no");

        for (int i = 0; i < 4; i++) {
            assertThat(post("/v1/messages", "{}")).isEqualTo(422);
        }
    }

    @Test
    void over_tls_it_is_the_same(@TempDir Path folder) throws Exception {
        Tls tls = Tls.generated(folder);
        try (Loopback secure = Loopback.https(tls.context())) {
            URI uri = secure.uri("/missing");
            assertThat(trusting(uri, tls).getResponseCode()).isEqualTo(404);

            Veto.of(() -> trusting(uri, tls).getResponseCode());
            Veto.of(() -> trusting(uri, tls).getInputStream());
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) server.uri(path).toURL().openConnection();
    }

    private HttpURLConnection as(String credential) throws IOException {
        HttpURLConnection connection = open("/secure");
        connection.setRequestProperty("Authorization", credential);
        return connection;
    }

    private int post(String path, String body) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setDoOutput(true);
        write(connection, body);
        return connection.getResponseCode();
    }

    private static void write(HttpURLConnection connection, String body) throws IOException {
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static HttpURLConnection trusting(URI uri, Tls tls) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) uri.toURL().openConnection();
        connection.setSSLSocketFactory(tls.context().getSocketFactory());
        return connection;
    }

    private static HttpURLConnection refusing() throws IOException {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + FreePort.any() + "/").toURL().openConnection();
    }
}
