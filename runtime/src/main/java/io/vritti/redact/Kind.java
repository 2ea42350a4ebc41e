package io.vritti.redact;

import java.util.function.UnaryOperator;

/** What was found, and what stands in its place (facts.md §4.2). */
enum Kind {
    /** A mark of an earlier redaction, which stays. */
    MARK(""),
    API_KEY("api_key"),
    PASSWORD("password"),
    PRIVATE_KEY("private_key"),
    SSH_KEY("ssh_key"),
    JWT("jwt"),
    COOKIE("cookie"),
    URL_CREDENTIALS("url_credentials"),
    CREDIT_CARD("credit_card"),
    SSN("ssn"),
    EMAIL("EMAIL"),
    USER("USER"),
    IP("IP");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /**
     * The replacement for {@code found}; all persons get the same mark.
     *
     * @param identity gives the keyed hash
     */
    String mark(String found, UnaryOperator<String> identity) {
        return switch (this) {
            case MARK -> found;
            case EMAIL, USER -> "[" + word + "]";
            case IP -> "[" + word + ":" + identity.apply(found) + "]";
            default -> "[REDACTED:" + word + ":" + identity.apply(found) + "]";
        };
    }

    /** Whether it opens something: an address or a name of a person does not. */
    boolean isSecret() {
        return switch (this) {
            case MARK, EMAIL, USER, IP -> false;
            default -> true;
        };
    }

    /** Whether a mark of ours starts at this place. */
    static boolean isMarkAt(String text, int start) {
        return text.startsWith("[REDACTED:", start)
                || text.startsWith("[EMAIL]", start)
                || text.startsWith("[USER]", start)
                || text.startsWith("[IP:", start);
    }
}
