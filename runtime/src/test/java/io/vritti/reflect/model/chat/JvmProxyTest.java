package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmProxyTest {

    private final Properties properties = new Properties();

    @ParameterizedTest
    @CsvSource({
        "https://openrouter.ai/api, HTTP @ proxy.corp/<unresolved>:8443",
        "http://models.lan/v1, DIRECT",
        "https://git.corp/x, DIRECT",
        "https://127.0.0.1/x, DIRECT"
    })
    void the_proxy_of_the_jvms_properties_is_used_but_for_its_exceptions(String address, String proxy) {
        properties.setProperty("https.proxyHost", "proxy.corp");
        properties.setProperty("https.proxyPort", "8443");
        properties.setProperty("http.nonProxyHosts", "localhost|*.corp");

        assertThat(new JvmProxy(properties).select(URI.create(address)).get(0)).hasToString(proxy);
    }

    @Test
    void a_port_that_is_none_is_the_usual_one() {
        properties.setProperty("https.proxyHost", "proxy.corp");
        properties.setProperty("https.proxyPort", "99999");

        assertThat(new JvmProxy(properties)
                        .select(URI.create("https://h/"))
                        .get(0)
                        .toString())
                .endsWith(":443");
    }
}
