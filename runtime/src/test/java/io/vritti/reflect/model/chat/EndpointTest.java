package io.vritti.reflect.model.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://openrouter.ai/api/v1",
                "HTTPS://models.example.com:8443/v1/",
                "http://localhost:11434/v1",
                "http://127.0.0.1/v1",
                "http://[::1]:8080/v1"
            })
    void encrypted_endpoints_and_this_machine_may_be_asked(String url) {
        assertThat(new Endpoint(url, "sk-123456").problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://models.example.com/v1 | is not encrypted",
                "http://127.0.0.1.example.com/v1 | is not encrypted",
                "http://127.0.0.1@example.com/v1 | holds a password",
                "https://me:pw@example.com/v1 | holds a password",
                "ftp://example.com | is no address",
                "openrouter.ai/api/v1 | is no address",
                "https:///v1 | is no address",
                "https://example.com/v1?key=1 | is no address",
                "not a url | is no address",
            })
    void others_are_refused_with_the_reason(String url, String reason) {
        assertThat(new Endpoint(url, "sk-123456").problem())
                .startsWith("vritti.reflect.url")
                .contains(reason);
    }

    @Test
    void a_host_may_be_asked_in_plain_text_where_the_owner_says_so() {
        assertThat(new Endpoint("http://models.lan/v1", "k", true).problem()).isEmpty();
    }

    @Test
    void a_key_that_would_break_a_header_is_refused_and_no_key_is_ever_shown() {
        Endpoint endpoint = new Endpoint(Endpoint.OPEN_ROUTER, "sk-\r\nX: y");

        assertThat(endpoint.problem()).startsWith("vritti.reflect.key");
        assertThat(endpoint.toString()).isEqualTo(Endpoint.OPEN_ROUTER);
    }

    @Test
    void an_address_may_end_in_what_is_added_to_it() {
        assertThat(new Endpoint("https://h/v1/chat/completions/", "k").url()).isEqualTo("https://h/v1");
    }
}
