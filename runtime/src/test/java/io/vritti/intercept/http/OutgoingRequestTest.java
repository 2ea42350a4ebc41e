package io.vritti.intercept.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingRequestTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:80, http://localhost:80/",
        "http://localhost?a=%20b, http://localhost/?a=%20b",
        "http://[::1]:80, http://[::1]:80/",
        "http://localhost/a, http://localhost/a"
    })
    void server_is_asked_for_its_root_where_no_path_is_named(URI written, URI sent) {
        OutgoingRequest request = new OutgoingRequest("GET", written, Map.of(), RequestContent.NONE);

        assertThat(request.uri()).isEqualTo(sent);
    }
}
