package io.vritti.redact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The secrets of one action by their values, wherever in it they were found: in its text, its words as the shell reads them, its
 * variables, headers and input. Collect first, then hand over to {@link Redactor#knowing}. Used by one thread.
 */
public final class SecretValues {

    /** Shorter values would be found in ordinary words. */
    static final int SHORTEST = 4;

    /** Shorter pieces of a secret stand in other words, too. */
    private static final int SHORTEST_PIECE = 6;

    /** An action with more secrets than that is data. */
    private static final int MOST = 64;

    /** Words that are used as passwords in examples, and that error messages use for themselves. */
    private static final Set<String> ORDINARY = Set.of(
            "password",
            "passwd",
            "pass",
            "secret",
            "token",
            "user",
            "username",
            "admin",
            "root",
            "test",
            "login",
            "auth",
            "key",
            "basic",
            "bearer",
            "default",
            "example",
            "localhost",
            "file",
            "stdin",
            "value");

    private final Map<String, Kind> values = new LinkedHashMap<>();

    /** Adds what the text itself shows to be a secret. */
    public SecretValues text(String text) {
        if (text != null) {
            Findings findings = new Findings();
            Redactor.findAll(new SearchedText(text), findings);
            findings.each((start, end, kind) -> add(text.substring(start, end), kind));
        }
        return this;
    }

    /** Adds what an input or a body shows to be a secret; forms in a body are URL-encoded, and an answer repeats them decoded. */
    public SecretValues given(String input) {
        text(input);
        if (input.indexOf('%') >= 0 && input.indexOf('=') > 0) {
            for (String field : input.split("&")) {
                int equals = field.indexOf('=');
                if (equals > 0) {
                    named(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
                }
            }
        }
        return this;
    }

    private static String decoded(String field) {
        try {
            return URLDecoder.decode(field, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return field;
        }
    }

    /** Adds what the command's program takes for a secret, by its options, operands and input. */
    public SecretValues command(CommandWords command) {
        List<String> words = command.words();
        for (String word : words) {
            text(word);
            int equals = word.startsWith("-") ? word.indexOf('=') : -1;
            if (equals > 0) {
                named(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        command.assignments().forEach(this::text);
        FlagSecrets.findInCommand(
                words, (index, start, end, kind) -> add(words.get(index).substring(start, end), kind));
        if (!command.inputs().isEmpty()) {
            SecretInput form = SecretInput.of(words);
            command.inputs().forEach(input -> form.find(input, value -> add(value, Kind.PASSWORD)));
        }
        return this;
    }

    /** Adds the value of a variable or a header if its name means a secret. */
    public SecretValues named(String name, String value) {
        if (value != null && !value.isEmpty()) {
            SecretNames.Strength strength = SecretNames.strengthOf(name);
            if (strength != SecretNames.Strength.NONE
                    && ValueJudge.isSecret(value, strength, true, false)
                    && !isPlainWord(value)) {
                add(value, Kind.API_KEY);
            }
            text(value.length() > SecretValue.LONGEST ? "" : name + "=" + value);
        }
        return this;
    }

    /** Adds those of the texts of which a secret that was found is made. */
    public SecretValues pieces(Collection<String> texts) {
        for (String text : texts) {
            boolean isPiece = text.length() >= SHORTEST_PIECE
                    && ValueJudge.looksRandom(text)
                    && values.keySet().stream().anyMatch(secret -> secret.contains(text));
            if (isPiece) {
                add(text, Kind.API_KEY);
            }
        }
        return this;
    }

    /** Adds what was found elsewhere. */
    public SecretValues with(SecretValues others) {
        others.values.forEach((value, kind) -> {
            if (values.size() < MOST) {
                values.putIfAbsent(value, kind);
            }
        });
        return this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Map<String, Kind> values() {
        return values;
    }

    private void add(String found, Kind kind) {
        String value = found.strip();
        boolean isSecret = kind.isSecret()
                && value.length() >= SHORTEST
                && values.size() < MOST
                && !ORDINARY.contains(value.toLowerCase(Locale.ROOT))
                && !Kind.isMarkAt(value, 0)
                && !ValueJudge.isPlaceholder(value);
        if (isSecret) {
            values.putIfAbsent(value, kind);
            int colon = kind == Kind.URL_CREDENTIALS ? value.indexOf(':') : -1;
            if (colon >= 0) {
                add(value.substring(colon + 1), Kind.PASSWORD);
            }
        }
    }

    /** {@code DB_PASSWORD=postgres} in the environment: the word stands in ordinary texts, too. */
    private static boolean isPlainWord(String value) {
        return value.length() <= 10 && value.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
