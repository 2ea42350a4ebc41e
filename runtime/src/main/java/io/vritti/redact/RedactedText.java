package io.vritti.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Text that has passed a {@link Redactor}: the only kind that a store, a message, an audit line, a log line, a vector or the
 * wire takes. Raw text is a {@link String}, so the compiler keeps the two apart.
 */
public final class RedactedText implements Comparable<RedactedText> {

    public static final RedactedText EMPTY = new RedactedText("");

    private static final String ELLIPSIS = "...";

    private final String value;

    RedactedText(String value) {
        this.value = value;
    }

    /**
     * Text that was redacted before it was stored or sent, as it is read back. Only stores may call this (ArchitectureTest).
     *
     * @param stored null gives null
     */
    public static RedactedText stored(String stored) {
        return stored == null ? null : new RedactedText(stored);
    }

    /** The text itself, or null where there is none. */
    public static String valueOf(RedactedText text) {
        return text == null ? null : text.value;
    }

    /** The same of several texts; null gives null. */
    public static List<RedactedText> storedList(List<String> stored) {
        return stored == null ? null : stored.stream().map(RedactedText::stored).toList();
    }

    /** The same of texts by name; null gives null. */
    public static Map<String, RedactedText> storedMap(Map<String, String> stored) {
        return stored == null ? null : mapped(stored, RedactedText::stored);
    }

    /** The texts themselves, in the same order. */
    public static List<String> valuesOf(List<RedactedText> texts) {
        return texts.stream().map(RedactedText::value).toList();
    }

    /** The texts themselves, by the same names in the same order. */
    public static Map<String, String> valuesOf(Map<String, RedactedText> texts) {
        return mapped(texts, RedactedText::value);
    }

    private static <S, T> Map<String, T> mapped(Map<String, S> texts, Function<S, T> function) {
        Map<String, T> mapped = new LinkedHashMap<>();
        texts.forEach((name, text) -> mapped.put(name, function.apply(text)));
        return mapped;
    }

    public String value() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    /** This text with the other one behind it. */
    public RedactedText plus(RedactedText other) {
        return new RedactedText(value + other.value);
    }

    /** The first characters, with three dots behind them where there are more. */
    public RedactedText shortened(int mostCharacters) {
        return value.length() <= mostCharacters
                ? this
                : new RedactedText(value.substring(0, mostCharacters - ELLIPSIS.length()) + ELLIPSIS);
    }

    @Override
    public int compareTo(RedactedText other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedactedText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
