package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionKind;
import io.vritti.failure.classify.FailureKind;
import io.vritti.redact.RedactedText;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET http://h/v1/users     | GET http://h/v2/users      | 404 | true
                    GET http://h/users        | GET http://h/api/users     | 404 | true
                    GET http://h/user/list    | GET http://h/users/list    | 404 | true
                    GET http://h/itmes?page=1 | GET http://h/items?page=1  | 410 | true
                    PUT http://h/items        | POST http://h/items        | 405 | true
                    GET http://h/users/41     | GET http://h/users/42      | 404 | false
                    GET http://h/items?page=9 | GET http://h/items?page=1  | 404 | false
                    GET http://h/orders       | GET http://h/users         | 404 | false
                    GET http://h/v1/users     | GET http://h/v2/users      | 500 | false
                    GET http://h/v1/users     | POST http://h/v2/users     | 404 | false
                    GET http://h/prod/users   | GET http://h/staging/users | 404 | false
                    DELETE http://h/v1/orders | DELETE http://h/v2/orders  | 404 | false
                    PUT http://h/items        | DELETE http://h/items      | 405 | false
                    """)
    void only_the_mistaken_part_of_the_address_may_differ(String failed, String worked, int status, boolean near) {
        Place place = new Place("h:80", "v1:s", RedactedText.stored("gone"), Map.of(), Map.of(), "k", false);
        FailedCall call = new FailedCall(
                ActionKind.HTTP,
                "",
                "h:80",
                failed,
                Map.of(),
                FailureKind.NOT_FOUND_REMOTE,
                status,
                "Not Found",
                "",
                place,
                "");
        assertThat(NearRequest.is(call, worked)).isEqualTo(near);
    }
}
