package io.vritti.it.inside;

import io.vritti.it.FreePort;
import java.net.http.HttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring's RestClient and RestTemplate over Apache HttpClient 5 and over the JDK's client. */
class SpringCases {

    @Test
    void a_call_over_apache_is_one_action() throws Exception {
        isOneAction(new HttpComponentsClientHttpRequestFactory(
                HttpClients.custom().disableAutomaticRetries().build()));
    }

    @Test
    void a_call_over_the_jdk_is_one_action() throws Exception {
        isOneAction(new JdkClientHttpRequestFactory(HttpClient.newHttpClient()));
    }

    private static void isOneAction(ClientHttpRequestFactory factory) throws Exception {
        String items = "http://127.0.0.1:" + FreePort.any() + "/items";
        RestClient client = RestClient.builder().requestFactory(factory).build();
        SeenOnce.refusedAfterOne(
                "GET " + items, () -> client.get().uri(items).retrieve().toBodilessEntity());

        String others = "http://127.0.0.1:" + FreePort.any() + "/items";
        SeenOnce.refusedAfterOne("GET " + others, () -> new RestTemplate(factory).getForEntity(others, String.class));
    }
}
