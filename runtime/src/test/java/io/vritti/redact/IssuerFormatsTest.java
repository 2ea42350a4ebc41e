package io.vritti.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that only their own form gives away, and lines that look like them and hold none. */
class IssuerFormatsTest {

    /** A short prefix and hexadecimal digits: in a path this is a name. */
    private static final Set<String> ALSO_NAMES_OF_FILES =
            Set.of("exa firecrawl", "e2b", "launchdarkly", "launchdarkly api");

    private static final double MOST_INNOCENT_MASKED = 0.02;

    private final Redactor redactor = new Redactor(new byte[] {1});

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void secret_with_a_public_prefix_is_masked_wherever_it_stands(long seed) {
        List<String> leaks = new ArrayList<>();
        IssuerFormats.made(seed).forEach((format, value) -> {
            String secret = IssuerFormats.secretOf(value);
            for (String text : List.of(
                    value + " failed",
                    "said \"" + value + "\".",
                    "x=" + value,
                    "(" + value + ")",
                    "at /p/" + value + "/q")) {
                if (text.startsWith("at ") && ALSO_NAMES_OF_FILES.contains(format)) {
                    continue;
                }
                if (redactor.redact(text).contains(secret)) {
                    leaks.add(format + ": " + redactor.redact(text));
                }
            }
        });

        assertThat(leaks).isEmpty();
    }

    @Test
    void innocent_lines_stay() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String table : List.of("innocent.txt", "kept.txt")) {
            try (InputStream in = Redactor.class.getResourceAsStream(table)) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        List<String> masked = lines.stream()
                .filter(line -> !redactor.redact(line).equals(line))
                .toList();

        assertThat(masked).as("of %d lines", lines.size()).hasSizeLessThanOrEqualTo((int)
                (MOST_INNOCENT_MASKED * lines.size()));
    }
}
