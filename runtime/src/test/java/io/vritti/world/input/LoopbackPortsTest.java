package io.vritti.world.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackPortsTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:18799/x, 18799",
        "http://localhost/, 80",
        "https://localhost, 443",
        "localhost:5432, 5432",
        "'http://[::1]:81/', 81",
        "http://localhost.example.com:81/, -1",
        "http://mylocalhost:81/, -1",
        "http://127.8.9.10:83/, 83",
        "HTTPS://LOCALHOST/, 443",
        "ip6-localhost:84, 84",
        "http://127.0.0.1.example.com:81/, -1",
        "localhost:99999, -1",
        "localhost:81 localhost:82, -1",
        "http://example.com:81/, -1"
    })
    void only_one_port_of_this_machine_counts(String text, int port) {
        assertThat(LoopbackPorts.only(text)).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:18799/x, 18799",
        "http://localhost, 80",
        "https://me:word@localhost?a=b, 443",
        "localhost:5432/x, 5432",
        "'http://[::1]:81/', 81",
        "http://example.com/?next=http://localhost:81/, -1",
        "http://localhost:81/?next=http://localhost:82/, 81",
        "file://localhost/etc/hosts, -1",
        "http://localhost.example.com:81/, -1",
        "localhost@example.com:81, -1",
        "localhost:99999, -1"
    })
    void of_an_address_only_what_it_asks_counts(String url, int port) {
        assertThat(LoopbackPorts.ofAddress(url)).isEqualTo(port);
    }
}
