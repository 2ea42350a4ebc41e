package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of what patterns stumble over. The limit is a guard against growth by squares (minutes), not a measurement. */
class RedactorLinearTest {

    private static final int MEGABYTE = 1 << 20;
    private static final Duration GUARD = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.",
                "a-",
                "eyJ",
                "eyJaaaaaaaa.",
                "eyJaaaaaaaa.eyJ",
                "sk-",
                "-----BEGIN RSA PRIVATE KEY-----\n",
                "-----",
                "-----BEGIN ",
                "-----END RSA PRIVATE KEY-----",
                "token=",
                "token:",
                "password: ",
                "\"token\":\"",
                "a@",
                "@",
                "a@b.",
                "://",
                "://a:",
                "/home/",
                "C:\\Users\\",
                "4111 ",
                "4111",
                "1.",
                "255.255.",
                "::",
                "a:",
                "fe80:",
                " -p",
                " -p'",
                " -u \"a -",
                " --token",
                " --token ",
                "mysql -p ",
                "'",
                "\\\"",
                "\\",
                "basic ",
                "Basic YWFh",
                "password '",
                "login a password ",
                "ghp_",
                "xoxb-",
                "ssh-rsa ",
                "<password>",
                "Cookie: ",
                "?key=",
                "AKIA",
                "\n",
                " ",
                "login ",
                "\"",
                "Authorization: ",
                "Authorization: Digest ",
                "eyJh",
                "cGFzc3dvcmQ9",
                "70617373",
                "H4sIa1B",
                "a1B/",
                "\\u0070",
                "%2570",
                "&quot;",
                "abcdefghij1234567890\nab1",
                "kind: Secret\ndata:\n",
                " -p a1B2c3 -u ",
                "name=\"p\"\n",
                "\"name\":\"p\",",
                "password \u2502 ",
                "token -> ",
                "<token a=\"",
                "= \"\" -> ",
                "seed AAAA ",
                "mnemonic abc ",
                "$2b$10$",
                "token:\n  - "
            })
    void a_megabyte_takes_no_time_that_grows_by_squares(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());
        Redactor redactor = new Redactor(new byte[] {1});

        String redacted = Assertions.assertTimeoutPreemptively(GUARD, () -> redactor.redact(text));

        assertThat(redacted).isNotNull();
    }

    /** Each layer was looked through twice, and so the innermost of twenty a million times. */
    @Test
    void a_text_that_was_encoded_again_and_again_is_not_searched_twice_for_each_layer() {
        String text = "an ordinary text of no interest";
        for (int layer = 0; layer < 20; layer++) {
            text = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
        String encoded = text;
        Redactor redactor = new Redactor(new byte[] {1});

        String redacted = Assertions.assertTimeoutPreemptively(GUARD, () -> redactor.redact(encoded));

        assertThat(redacted).isNotNull();
    }
}
