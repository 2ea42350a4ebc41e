package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in texts whose form tells them, however they are encoded, wrapped or named; and texts that have the same forms and no secrets. */
class SecretFormsTest {

    private final Redactor redactor = new Redactor(new byte[] {1});

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_form_leaks(long seed) {
        List<String> leaks = new ArrayList<>();
        for (SecretForms.Form form : SecretForms.made(seed)) {
            String kept = redactor.redact(form.text());
            if (!form.leaksIn(kept).isEmpty()) {
                leaks.add(form.name() + ": " + kept.replace('\n', '^'));
            }
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    void texts_of_the_same_forms_without_secrets_stay() {
        List<String> lines = new ArrayList<>();
        Random random = new Random(1);
        SecretForms.lines("harmless.txt").forEach(line -> lines.add(SecretForms.filled(line, random)));

        assertThat(lines.stream().filter(line -> !redactor.redact(line).equals(line)))
                .isEmpty();
    }
}
