package io.vritti.bench.jmh;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The same request through a client library, as a host calls it. */
@State(Scope.Benchmark)
public class ClientSend {

    @Param({"OkHttp", "Apache 5"})
    private String client;

    private Sender sender;
    private CloseableHttpClient apache;

    @Setup
    public void connect() {
        String uri = Requests.one().uri().toString();
        if (client.equals("OkHttp")) {
            OkHttpClient calls = new OkHttpClient();
            Request request = new Request.Builder()
                    .url(uri)
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer bench")
                    .build();
            sender = () -> {
                try (Response response = calls.newCall(request).execute()) {
                    return response.body().string();
                }
            };
        } else {
            apache = HttpClients.createDefault();
            HttpGet request = new HttpGet(uri);
            request.addHeader("Accept", "application/json");
            request.addHeader("Authorization", "Bearer bench");
            sender = () -> apache.execute(request, response -> EntityUtils.toString(response.getEntity()));
        }
    }

    @TearDown
    public void close() throws IOException {
        if (apache != null) {
            apache.close();
        }
    }

    @Benchmark
    public String send() throws IOException {
        return sender.send();
    }

    private interface Sender {

        String send() throws IOException;
    }
}
