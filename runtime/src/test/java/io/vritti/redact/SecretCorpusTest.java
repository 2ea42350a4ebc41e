package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ActionSecrets;
import io.vritti.action.ExecutablePath;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each format of a secret, in each place where agents put secrets: what is kept of the call, and of a failure that quotes it. */
class SecretCorpusTest {

    private static final long SEED = 1_000;
    private static final int FORMS_WITHOUT_PREFIX = 80;

    private final Redactor redactor = new Redactor(new byte[] {1});
    private final Map<String, Integer> byPlace = new TreeMap<>();
    private final Map<String, Integer> byFormat = new TreeMap<>();
    private int tried;

    @Test
    void no_format_leaks_in_any_place() throws IOException {
        Map<String, String> secrets = secrets();
        for (String place : places()) {
            secrets.forEach((format, secret) -> inspect(place, format, secret));
        }

        System.out.printf(
                "secrets: %d formats in %d places, %d of %d leak%n",
                secrets.size(),
                places().size(),
                byPlace.values().stream().mapToInt(Integer::intValue).sum(),
                tried);
        assertThat(byPlace).as("leaks by place; by format: %s", byFormat).isEmpty();
    }

    private void inspect(String place, String format, String secret) {
        tried++;
        String text = place.replace("{s}", secret).replace("{n}", "\n").replace("\\e", "\u001b");
        String kept = text.startsWith("$ ") ? call(text.substring(2), secret) : redactor.redact(text);
        if (kept.contains(secret)) {
            byPlace.merge(place, 1, Integer::sum);
            byFormat.merge(format, 1, Integer::sum);
        }
    }

    private String call(String script, String secret) {
        ProcessAction action = new ProcessAction(
                List.of("bash", "-c", script),
                "/work",
                Map.of("PATH", "/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/bin"));
        Redactor knowing = ActionSecrets.redactor(redactor, action);
        return knowing.redact(script) + "\n" + knowing.redact("tool: cannot open " + secret + " now");
    }

    /** The formats of issuers, and random words that nothing but their place gives away. */
    private static Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        IssuerFormats.made(SEED).forEach((format, value) -> {
            if (!value.startsWith("https://")) {
                secrets.put(format, value);
            }
        });
        Random random = new Random(SEED);
        String alphabets = "axlXu";
        for (int i = 0; i < FORMS_WITHOUT_PREFIX; i++) {
            char alphabet = alphabets.charAt(i % alphabets.length());
            int length = 10 + i % 55;
            secrets.put(length + " of " + alphabet + " " + i, IssuerFormats.random(length, alphabet, random));
        }
        return secrets;
    }

    private static List<String> places() throws IOException {
        try (InputStream in = Redactor.class.getResourceAsStream("places.txt")) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList());
        }
    }
}
