package io.vritti.bench.jmh;

import io.vritti.bridge.VrittiSites;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the weaver puts around {@code HttpClient.send}: too little to be seen in the noise of a real exchange. */
@State(Scope.Benchmark)
public class HttpHook {

    private HttpClient client;
    private HttpRequest request;
    private HttpResponse<String> response;

    @Setup
    public void exchange() throws IOException, InterruptedException {
        client = HttpClient.newHttpClient();
        request = Requests.one();
        response = client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Benchmark
    public Object around() throws Throwable {
        Object token = (Object)
                Bridge.BEFORE.invokeExact(VrittiSites.HTTP_SEND, (Object) client, (Object) request, (Object) null);
        if (token == null) {
            throw new IllegalStateException("nobody watches");
        }
        Bridge.AFTER.invokeExact(VrittiSites.HTTP_SEND, token, (Object) response, (Throwable) null);
        return token;
    }
}
