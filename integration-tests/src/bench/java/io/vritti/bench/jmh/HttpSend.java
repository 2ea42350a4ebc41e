package io.vritti.bench.jmh;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code HttpClient.send} as a host calls it. */
@State(Scope.Benchmark)
public class HttpSend {

    private HttpClient client;
    private HttpRequest request;

    @Setup
    public void connect() {
        client = HttpClient.newHttpClient();
        request = Requests.one();
    }

    @Benchmark
    public HttpResponse<String> send() throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
