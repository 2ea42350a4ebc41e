package io.vritti.it.kyrodb.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vritti.it.kyrodb.KyroSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** Case 70: what is used, by HTTP. */
class UsageIT extends Cases {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path other;

    @Override
    KyroSetup setup() {
        return KyroSetup.ofDimension(4).tenant("a").tenant("boss", Map.of("is_admin", true));
    }

    @Case(70)
    void usage_is_shown_to_whom_it_concerns() throws Exception {
        try (Instance open = Instance.start(KyroSetup.ofDimension(4), other)) {
            assertThat(get(open.httpPort(), "/usage", null).statusCode()).isEqualTo(404);
        }
        assertThat(get(httpPort(), "/usage", null).statusCode()).isEqualTo(401);
        assertThat(get(httpPort(), "/usage?scope=all", KyroSetup.key("a")).statusCode())
                .isEqualTo(403);
        assertThat(get(httpPort(), "/usage?scope=zzz", KyroSetup.key("a")).statusCode())
                .isEqualTo(400);
        kyro().withKey(KyroSetup.key("a")).insert(1, E1);
        kyro().withKey(KyroSetup.key("boss")).insert(1, E1);
        assertThat(tenants("/usage", "a")).hasSize(1);
        assertThat(tenants("/usage?scope=all", "boss")).hasSize(2);
    }

    private JsonNode tenants(String path, String tenant) throws IOException, InterruptedException {
        HttpResponse<String> response = get(httpPort(), path, KyroSetup.key(tenant));
        assertThat(response.statusCode()).isEqualTo(200);
        return JSON.readTree(response.body()).get("tenants");
    }

    private HttpResponse<String> get(int port, String path, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (key != null) {
            request.header("x-api-key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
