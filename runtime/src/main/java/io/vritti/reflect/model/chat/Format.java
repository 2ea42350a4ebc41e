package io.vritti.reflect.model.chat;

/** How an endpoint is told to answer with JSON, the surest first; of tracked models some four in seven enforce a schema (facts.md). */
enum Format {
    SCHEMA,
    OBJECT,
    PROSE;

    /** The next that asks for less; null if there is none. */
    Format weaker() {
        return this == PROSE ? null : values()[ordinal() + 1];
    }
}
