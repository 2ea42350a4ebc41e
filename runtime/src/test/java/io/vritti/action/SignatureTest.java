package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String AWS = "AWS4-HMAC-SHA256 Credential=%s/20261123/eu-west-1/s3/aws4_request,"
            + " SignedHeaders=host;x-amz-date, Signature=%s";

    @Test
    void request_signed_anew_is_the_same_and_one_of_another_credential_is_not() {
        HttpAction first = signed(AWS.formatted("AKIDONE", "aaa"));
        assertThat(first.signed()).isTrue();
        assertThat(signed(AWS.formatted("AKIDONE", "bbb")).key()).isEqualTo(first.key());
        assertThat(signed(AWS.formatted("AKIDTWO", "aaa")).key()).isNotEqualTo(first.key());
        assertThat(signed("OAuth oauth_consumer_key=\"k\", oauth_nonce=\"1\", oauth_signature=\"a\"")
                        .key())
                .isEqualTo(signed("OAuth oauth_consumer_key=\"k\", oauth_nonce=\"2\", oauth_signature=\"b\"")
                        .key());
    }

    @Test
    void token_is_no_signature() {
        assertThat(signed("Bearer one").signed()).isFalse();
        assertThat(signed("Bearer one").key()).isNotEqualTo(signed("Bearer two").key());
    }

    private static HttpAction signed(String authorization) {
        return new HttpAction(
                "GET",
                URI.create("https://bucket.s3.eu-west-1.amazonaws.com/key"),
                Map.of("Authorization", List.of(authorization)),
                RequestBody.NONE,
                text -> text);
    }
}
