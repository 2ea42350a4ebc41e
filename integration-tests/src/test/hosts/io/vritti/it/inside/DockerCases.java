package io.vritti.it.inside;

import io.vritti.it.FreePort;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** docker-java's transport, over the copy of Apache HttpClient 5 that it has under a prefix of its own. */
class DockerCases {

    @Test
    void a_request_to_a_daemon_that_is_not_there_is_one_action() throws Exception {
        int port = FreePort.any();
        DockerHttpClient transport = new ZerodepDockerHttpClient.Builder()
                .dockerHost(URI.create("tcp://127.0.0.1:" + port))
                .build();
        DockerHttpClient.Request info = DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.GET)
                .path("/info")
                .build();

        SeenOnce.refusedAfterOne(
                "GET http://127.0.0.1:" + port + "/info",
                () -> transport.execute(info).close());
    }
}
