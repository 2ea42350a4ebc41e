package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stood behind its name once is masked alone later, if nothing but a secret looks like it. */
class SeenSecretsTest {

    private final Redactor redactor = new Redactor(new byte[] {1});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test",
                "admin",
                "root",
                "true",
                "changeme",
                "localhost",
                "build",
                "postgres16",
                "admin123",
                "password1",
                "test-db-1",
                "node-modules-v18",
                "v1.2.3-rc1",
                "java-17-openjdk",
                "build-1234-x86_64",
                "2026-11-30T21:26:05Z",
                "base64url",
                "Oauth2Token",
                "src/main/java/App2.java",
                "com.example.Handler2",
                "http://localhost:8080/login",
                "AbstractAutowireCapableBeanFactory"
            })
    void a_word_that_was_a_password_once_stays_in_other_texts(String word) {
        redactor.redact("password=" + word);
        redactor.redact("{\"token\": \"" + word + "\"}");

        String text = "cannot open " + word + " now";
        assertThat(redactor.redact(text)).isEqualTo(text);
        assertThat(redactor.withoutSecrets(word)).isNotNull();
        assertThat(redactor.redactedName(word).toString()).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k4x9z7q1",
                "a7b9c4x7m2p8",
                "hT7-x9Kq2.pL4m8Vb",
                "9f86d081884c7d659a2feaa0c55ad015",
                "zq8!Kx3w9Lp2v"
            })
    void a_random_password_is_masked_where_it_stands_alone_later(String password) {
        redactor.redact("password=" + password);

        assertThat(redactor.redact("cannot open " + password + " now")).doesNotContain(password);
        assertThat(redactor.withoutSecrets(password)).isNull();
    }

    @Test
    void only_the_latest_are_held_and_one_that_comes_again_is_among_them() {
        List<String> passwords =
                IntStream.range(0, 300).mapToObj(i -> "x7k2m" + i + "q9z").toList();
        String again = "a7b9c4x7m2p8";
        redactor.redact("password=" + again);
        for (String password : passwords) {
            redactor.redact("password=" + password);
            redactor.redact("password=" + again);
        }

        assertThat(redactor.redact("open " + passwords.get(0))).contains(passwords.get(0));
        assertThat(redactor.redact("open " + passwords.get(299))).doesNotContain(passwords.get(299));
        assertThat(redactor.redact("open " + again)).doesNotContain(again);
    }

    @Test
    void what_many_threads_see_at_once_is_all_held() {
        IntStream.range(0, 64).parallel().forEach(i -> redactor.redact("password=x7k2m" + i + "q9z"));

        assertThat(IntStream.range(0, 64).mapToObj(i -> "open x7k2m" + i + "q9z"))
                .allSatisfy(text -> assertThat(redactor.redact(text)).doesNotContain("x7k2m"));
    }
}
