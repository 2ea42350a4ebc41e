package io.vritti.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.redact.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets made by rule, in each place where agents put them: in the call itself and in what tools say about it. */
class SecretPlacesTest {

    private static final long SEED = 16;

    private final Redactor redactor = new Redactor(new byte[] {1});

    @ParameterizedTest
    @MethodSource("places")
    void secret_in_a_known_place_is_masked(String place) {
        List<String> leaks = new ArrayList<>();
        for (String secret : secrets()) {
            String text = place.replace("{s}", secret).replace("{n}", "\n").replace("\\e", "\u001b");
            String kept = text.startsWith("$ ") ? call(text.substring(2), secret) : redactor.redact(text);
            if (kept.contains(secret)) {
                leaks.add(kept);
            }
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void secret_of_a_call_is_masked_in_what_is_said_about_it_in_other_forms() {
        String secret = "q7/Kd+9x4Lm2";
        Redactor knowing = ActionSecrets.redactor(redactor, shell("tool --password '" + secret + "'"));

        assertThat(knowing.redact("refused q7%2FKd%2B9x4Lm2 of me")).doesNotContain("9x4Lm2");
        assertThat(knowing.redact("sent bWU6cTcvS2QrOXg0TG0y to h")).doesNotContain("cvS2QrOXg0TG0");
        assertThat(knowing.redact("71372f4b642b3978344c6d32")).doesNotContain("4b642b39");
        assertThat(knowing.redact("wrapped q7/Kd+\n9x4Lm2 here")).doesNotContain("9x4Lm2");
        assertThat(knowing.redact("Kd+9x4Lm2 was cut at the start")).doesNotContain("9x4Lm2");
        assertThat(knowing.redact("cut at the end q7/Kd+9x4")).doesNotContain("Kd+9x4");
    }

    @Test
    void words_are_read_as_the_shell_reads_them() {
        assertThat(call("tool '--password=a7 b9 c4xyz'", "a7 b9 c4xyz")).doesNotContain("b9 c4xyz");
        assertThat(call("PGPASSWORD=a7\\ b9c4xyz psql", "a7 b9c4xyz")).doesNotContain("b9c4xyz");
        assertThat(call("curl -u 'me':'a7b9c4xyz' http://h.example", "a7b9c4xyz"))
                .doesNotContain("a7b9c4xyz");
        assertThat(call("mysql -p\"a7b9\"'c4xyz' db", "a7b9c4xyz")).doesNotContain("c4xyz");
    }

    /** What is kept of a call, and of a failure that quotes the secret where nothing else tells that it is one. */
    private String call(String script, String secret) {
        Redactor knowing = ActionSecrets.redactor(redactor, shell(script));
        return knowing.redact(script) + "\n" + knowing.redact("tool: cannot open " + secret + " now");
    }

    private static ProcessAction shell(String script) {
        return new ProcessAction(
                List.of("bash", "-c", script),
                "/work",
                Map.of("PATH", "/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/bin"));
    }

    private static List<String> secrets() {
        Random random = new Random(SEED);
        List<String> made = new ArrayList<>();
        made.add(random(random, 12, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));
        made.add(random(random, 24, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));
        made.add(random(random, 32, "0123456789abcdef"));
        made.add(random(random, 10, "abcdefghijklmnopqrstuvwxyz0123456789"));
        made.add(random(random, 20, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
        return made;
    }

    private static String random(Random random, int length, String alphabet) {
        StringBuilder text = new StringBuilder("k4");
        while (text.length() < length - 1) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.append('z').toString();
    }

    static List<String> places() throws IOException {
        try (InputStream in = Redactor.class.getResourceAsStream("places.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
    }
}
