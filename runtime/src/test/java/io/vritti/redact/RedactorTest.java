package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final byte[] KEY = "a key of the tests".getBytes(StandardCharsets.UTF_8);

    private static final String KEY_BODY =
            "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\nAAAAMwAAAAtzc2gtZWQyNTUxOQAAACB+/ab=\n";

    private final Redactor redactor = new Redactor(KEY);

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("caught")
    void secrets_are_taken_out(String row, String secret, String kind, String text) {
        String redacted = redactor.redact(text);

        assertThat(redacted).doesNotContain(secret);
        String mark = switch (kind) {
            case "EMAIL", "USER" -> "[" + kind + "]";
            case "IP" -> "[IP:" + redactor.identity(secret) + "]";
            default -> "[REDACTED:" + kind + ":" + redactor.identity(secret) + "]";
        };
        assertThat(redacted).as(row).isEqualTo(text.replace(secret, mark));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void texts_without_secrets_stay_as_they_are(String text) {
        assertThat(redactor.redact(text)).isSameAs(text);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("caught")
    void redacting_twice_changes_nothing_more(String row, String secret, String kind, String text) {
        String once = redactor.redact(text);

        assertThat(redactor.redact(once)).as(row).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA ", "EC ", "DSA ", "", "OPENSSH ", "ENCRYPTED "})
    void private_keys_of_every_sort_are_taken_out(String sort) {
        String key = "-----BEGIN " + sort + "PRIVATE KEY-----\n" + KEY_BODY + "-----END " + sort + "PRIVATE KEY-----";

        assertThat(redactor.redact("before\n" + key + "\nafter (all)"))
                .isEqualTo("before\n[REDACTED:private_key:" + redactor.identity(key) + "]\nafter (all)");
    }

    @Test
    void a_key_whose_beginning_or_end_was_cut_off_is_taken_out_too() {
        String begin = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
        String end = "-----END OPENSSH PRIVATE KEY-----";

        assertThat(redactor.redact("(cut)\n" + KEY_BODY + end))
                .startsWith("(cut)")
                .doesNotContain("b3Blb", "AAAAM");
        assertThat(redactor.redact("x " + begin + KEY_BODY)).matches("x \\[REDACTED:private_key:[0-9a-f]{8}]");
    }

    @Test
    void a_key_inside_json_is_taken_out() {
        String json =
                "{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg\\n-----END PRIVATE KEY-----\\n\", \"a\": 1}";

        assertThat(redactor.redact(json)).doesNotContain("MIIE").contains("\"a\": 1");
    }

    @Test
    void a_text_that_ends_with_a_long_path_is_kept() {
        String text = "no such folder: a_very_long_path_of_words_and_numbers_17/";

        assertThat(redactor.redact(text)).isSameAs(text);
    }

    @Test
    void evidence_about_a_file_whose_name_is_chance_alone_is_not_kept() {
        assertThat(redactor.withoutSecrets("[[\"file\",\"/work/q7TetkVE8Q9YtVSCuBYKsjfG7RZ3\",\"-\"]]"))
                .isNull();
        assertThat(redactor.withoutSecrets("[[\"file\",\"/work/AbstractTokenServiceFactory2Test\",\"-\"]]"))
                .isNotNull();
    }

    @Test
    void a_line_alone_is_masked_by_what_the_whole_text_shows() {
        String secret = "k7x9q2m4" + "z8w1";
        Redactor knowing = redactor.knowing(new SecretValues().text("user,password,role\nbob," + secret + ",admin\n"));

        assertThat(knowing.redact("bob," + secret + ",admin"))
                .doesNotContain(secret)
                .endsWith(",admin");
    }

    @Test
    void the_host_of_a_url_stays() {
        assertThat(redactor.redact("postgres://app:s3cr3t@db.internal:5432/prod"))
                .endsWith("]@db.internal:5432/prod");
    }

    @Test
    void equal_secrets_have_equal_marks_and_different_ones_do_not() {
        assertThat(redactor.redact("password=hunter2")).isEqualTo(redactor.redact("password=hunter2"));
        assertThat(redactor.redact("password=hunter2")).isNotEqualTo(redactor.redact("password=hunter3"));
        assertThat(new Redactor(new byte[] {1}).redact("password=hunter2"))
                .isNotEqualTo(redactor.redact("password=hunter2"));
        assertThat(redactor.identity("hunter2")).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void secrets_of_a_command_line_are_taken_out(List<String> argv, String secret, int index) {
        List<String> redacted = redactor.redactArgv(argv);

        assertThat(redacted).hasSameSizeAs(argv);
        assertThat(redacted.get(index)).doesNotContain(secret).contains("[REDACTED:");
        for (int i = 0; i < argv.size(); i++) {
            if (i != index) {
                assertThat(redacted.get(i)).isEqualTo(argv.get(i));
            }
        }
    }

    @Test
    void the_token_of_a_service_is_known_by_the_name_of_the_service() {
        assertThat(redactor.redact("export ADAFRUIT=x4vy3h4wj0jblqxi-s0q6s0r1v5"))
                .doesNotContain("x4vy3h");
        assertThat(redactor.redact("sonar: '1f2a4b7c9d1f2a4b7c9d'")).doesNotContain("1f2a4b7c");
        assertThat(redactor.redact("travis: enabled-for-release-builds")).contains("enabled-for-release-builds");
        assertThat(redactor.redact("sentry: 7.114.0-beta-12345")).contains("7.114.0-beta-12345");
    }

    @Test
    void a_value_may_begin_with_an_equals_sign_or_a_dash() {
        assertThat(redactor.redact("DB_PASS==poqsr-7cbp7-ptt9l6l0elow")).doesNotContain("poqsr-7cbp7");
        assertThat(redactor.redact("if (token==expected) return")).contains("token==expected");
        assertThat(redactor.redact("tool --password -1b2zitxj48nc_5okxcxnnsr")).doesNotContain("1b2zitxj48nc");
    }

    @Test
    void a_careless_password_in_a_url_may_hold_slashes() {
        assertThat(redactor.redact("git clone https://me:ab/cd4ef@git.example/r.git"))
                .doesNotContain("cd4ef")
                .contains("git.example/r.git");
        assertThat(redactor.redact("http://localhost:8080/a@b/c")).contains("localhost:8080/a@b/c");
    }

    @Test
    void a_harmless_command_line_stays() {
        List<String> argv =
                List.of("docker", "run", "-p", "8080:80", "-u", "me", "--secret", "id=npm,src=.npmrc", "nginx:1.25");

        assertThat(redactor.redactArgv(argv)).isEqualTo(argv);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h.example/p?X-Amz-Signature=abcdef0123&x=1",
                "https://h.example/p?x=1&sig=abc",
                "https://h.example/p?key=abc&x=1",
                "https://h.example/cb#access_token=abc",
                "https://u:abc@h.example/p",
                "https://h.example/p?password=abc",
            })
    void secrets_of_a_url_are_taken_out(String url) {
        assertThat(redactor.redactedUrl(url).value())
                .doesNotContain("abc")
                .contains("h.example")
                .contains("[REDACTED:");
    }

    @Test
    void a_harmless_url_stays() {
        String url = "https://h.example:8443/a/b?page=2&max_tokens=10&sort_key=name#top";

        assertThat(redactor.redactedUrl(url).value()).isSameAs(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD", "PGPASSWORD", "client_secret", "X-Api-Key", "apiKey", "OPENAI_API_KEY", "Authorization",
                        "GITHUB_TOKEN",
                "awsSecretAccessKey", "Set-Cookie", "SECRET_KEY_BASE", "DEPLOY_KEY", "MYSQL_PWD", "x-auth-token",
                        "_authToken", "VAULT_SECRET_ID",
            })
    void names_of_secrets_are_known(String name) {
        assertThat(SecretNames.strengthOf(name)).isNotEqualTo(SecretNames.Strength.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PWD",
                "PATH",
                "max_tokens",
                "PASSWORD_FILE",
                "tokenizer",
                "primary_key",
                "SSH_AUTH_SOCK",
                "Content-Type",
                "MONKEY",
                "TOKEN_URL",
                "author",
                "passenger",
                "compass",
                "secretary_name",
                "KEYBOARD",
                "token_type",
            })
    void other_names_are_not(String name) {
        assertThat(SecretNames.strengthOf(name)).isEqualTo(SecretNames.Strength.NONE);
    }

    static Stream<Arguments> caught() {
        return lines("caught.tsv").map(line -> {
            String[] cells = line.replace("~~", "").split("\t", 4);
            return Arguments.of((Object[]) cells);
        });
    }

    static Stream<String> kept() {
        return lines("kept.txt");
    }

    static Stream<Arguments> commandLines() {
        return Stream.of(
                Arguments.of(List.of("tool", "--password", "hunter2"), "hunter2", 2),
                Arguments.of(List.of("tool", "--password=hunter2"), "hunter2", 1),
                Arguments.of(List.of("curl", "-u", "me:hunter2", "https://h.example"), "hunter2", 2),
                Arguments.of(List.of("curl", "-ume:hunter2", "https://h.example"), "hunter2", 1),
                Arguments.of(List.of("curl", "-H", "Authorization: Bearer abc", "https://h.example"), "abc", 2),
                Arguments.of(List.of("/usr/bin/mysql", "-phunter2", "shop"), "hunter2", 1),
                Arguments.of(List.of("docker", "login", "-p", "hunter2"), "hunter2", 3),
                Arguments.of(List.of("sshpass", "-p", "hunter2", "ssh", "h"), "hunter2", 2),
                Arguments.of(List.of("bash", "-c", "mysql -u root -phunter2 shop"), "hunter2", 2),
                Arguments.of(List.of("smbclient", "-U", "me%hunter2", "//h/s"), "hunter2", 2),
                Arguments.of(List.of("gpg", "--passphrase", "correct horse", "-d", "f"), "correct horse", 2),
                Arguments.of(List.of("aws", "configure", "set", "aws_secret_access_key", "a1b2c3d4"), "a1b2c3d4", 4),
                Arguments.of(List.of("openssl", "rsa", "-passin", "pass:hunter2"), "hunter2", 3));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = RedactorTest.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n").splitAsStream(text).filter(line -> !line.isEmpty() && !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
