package io.vritti.redact;

/**
 * Text that has passed a {@link Redactor}: the only kind that a store, a message, an audit line, a log line, a vector or the
 * wire takes. Raw text is a {@link String}, so the compiler keeps the two apart.
 */
public final class RedactedText implements Comparable<RedactedText> {

    public static final RedactedText EMPTY = new RedactedText("");

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

    public String value() {
        return value;
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
