package io.vritti.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackHostTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.255.0.9", "0.0.0.0", "[::1]", "ip6-localhost"})
    void host_of_this_machine_is_one_with_and_without_a_port(String host) {
        assertThat(LoopbackHost.is(host)).isTrue();
        assertThat(LoopbackHost.isAuthority(host)).isTrue();
        assertThat(LoopbackHost.isAuthority(host + ":8080")).isTrue();
        assertThat(LoopbackHost.mayBeIn("see http://" + host + ":8080/x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mylocalhost",
                "localhost.example.com",
                "app.localhost",
                "127.0.0.1.example.com",
                "127.0.0.256",
                "10.0.0.1",
                "128.0.0.1",
                "host.docker.internal"
            })
    void other_host_is_not_certainly_this_machine(String host) {
        assertThat(LoopbackHost.is(host)).isFalse();
        assertThat(LoopbackHost.isAuthority(host + ":8080")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.localhost", "http://127.1/", "host.docker.internal", "://[::1]:1/", "at 0.0.0.0:1"})
    void text_that_may_lead_to_this_machine_is_taken_as_such(String text) {
        assertThat(LoopbackHost.mayBeIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "10.127.0.1", "v1.127.3", "std::1st", "10.0.0.0", "2001:db8::1"})
    void text_about_other_machines_and_versions_does_not(String text) {
        assertThat(LoopbackHost.mayBeIn(text)).isFalse();
    }

    @Test
    void bare_address_of_the_sixth_version_is_one() throws Exception {
        assertThat(LoopbackHost.is("::1")).isTrue();
        assertThat(InetAddress.getByName("::1").isLoopbackAddress()).isTrue();
    }
}
