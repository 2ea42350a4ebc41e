package io.vritti.config;

/** The least serious messages that go to {@code vritti.log} ({@code vritti.log}); most serious first. */
public enum LogLevel {
    OFF,
    ERROR,
    WARN,
    INFO,
    DEBUG;

    /** Whether a message of this level is written where {@code this} is the limit. */
    public boolean admits(LogLevel message) {
        return message.ordinal() <= ordinal();
    }
}
