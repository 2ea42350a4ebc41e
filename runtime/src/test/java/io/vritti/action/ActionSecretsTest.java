package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.redact.Redactor;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a tool or a server repeats of the input that it was given. */
class ActionSecretsTest {

    private static final String SECRET = "k7Qx2LmPz9v" + "Ww4";

    private final Redactor redactor = new Redactor(new byte[] {1});

    @Test
    void password_in_a_body_is_masked_in_the_answer() {
        for (String body : List.of(
                "{\"user\":\"me\",\"password\":\"" + SECRET + "\"}",
                "user=me&password=" + SECRET,
                "<login><password>" + SECRET + "</password></login>")) {
            Redactor knowing = ActionSecrets.redactor(redactor, request(body));

            assertThat(knowing.redact("no user me with " + SECRET)).doesNotContain(SECRET);
        }
    }

    @Test
    void password_that_a_form_encodes_is_masked_decoded_too() {
        Redactor knowing = ActionSecrets.redactor(redactor, request("user=me&password=q7%2FKd%2B9x4Lm2"));

        assertThat(knowing.redact("no user me with q7/Kd+9x4Lm2 here")).doesNotContain("9x4Lm2");
    }

    @Test
    void input_of_a_program_that_reads_a_password_is_masked_in_its_output() {
        ProcessAction login = process("docker", "login", "-u", "me", "--password-stdin");
        login.input().comesFrom(() -> SECRET + "\n");

        assertThat(ActionSecrets.redactor(redactor, login).redact("denied: " + SECRET))
                .doesNotContain(SECRET);
    }

    @Test
    void variable_of_the_script_that_is_used_as_a_secret_is_masked() {
        String script = "T=" + SECRET + "; curl -H \"Authorization: Bearer $T\" https://h.example";
        ProcessAction call = process("bash", "-c", script);

        assertThat(ActionSecrets.redactor(redactor, call).redact(script)).doesNotContain(SECRET);
        assertThat(ActionSecrets.redactor(redactor, script).redact(script)).doesNotContain(SECRET);
    }

    @Test
    void secret_that_the_script_puts_together_of_pieces_is_masked_piece_by_piece() {
        String script = "A=k7Qx2LmPz9; B=vWw4q8R; curl -u \"me:$A${B}\" https://h.example";

        assertThat(ActionSecrets.redactor(redactor, script).redact(script)).doesNotContain("k7Qx2LmPz9", "vWw4q8R");
    }

    @Test
    void variable_that_is_no_secret_stays() {
        String script = "V=release17b; curl -H \"Authorization: Bearer $TOKEN\" https://h.example/$V";

        assertThat(ActionSecrets.redactor(redactor, script).redact(script)).isEqualTo(script);
    }

    @Test
    void ordinary_input_stays_in_the_output() {
        ProcessAction sort = process("sort", "-n");
        sort.input().comesFrom(() -> "one two three\n");

        assertThat(ActionSecrets.redactor(redactor, sort).redact("sort: bad line one two three"))
                .isEqualTo("sort: bad line one two three");
    }

    private static ProcessAction process(String... argv) {
        return new ProcessAction(
                List.of(argv), "/work", Map.of("PATH", "/bin"), Stdin.PIPE, null, new ExecutablePath("/bin"));
    }

    private static HttpAction request(String body) {
        RequestBody held = new RequestBody() {
            @Override
            public byte[] identity() {
                return new byte[] {1};
            }

            @Override
            public String head() {
                return body;
            }
        };
        return new HttpAction("POST", URI.create("https://h.example/login"), Map.of(), held, value -> value);
    }
}
