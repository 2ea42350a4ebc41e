package io.vritti.it.inside;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** docker-java over the copy of Apache HttpClient 5 that its transport has under a prefix of its own. */
class DockerCases {

    @Test
    void a_command_to_a_daemon_that_is_not_there_is_one_call() throws Exception {
        int port = ClientVetoCases.freePort();
        ZerodepDockerHttpClient transport = new ZerodepDockerHttpClient.Builder()
                .dockerHost(URI.create("tcp://127.0.0.1:" + port))
                .build();
        DockerClient docker = DockerClientImpl.getInstance(
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost("tcp://127.0.0.1:" + port)
                        .build(),
                transport);

        SeenOnce.refusedAfterOne(
                "GET http://127.0.0.1:" + port + "/info",
                () -> docker.infoCmd().exec());
    }
}
