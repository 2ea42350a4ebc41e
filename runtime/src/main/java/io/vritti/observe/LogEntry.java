package io.vritti.observe;

import io.vritti.config.LogLevel;
import io.vritti.text.WholeCharacters;

/**
 * One message on its way to the log. Rendered by the writer, not by the caller.
 *
 * @param thread name of the thread that logged
 * @param message of at most {@link #MOST_CHARACTERS}, but for a note of what was cut
 * @param thrown may be null
 */
record LogEntry(long atMillis, LogLevel level, String thread, String message, Throwable thrown) {

    /** Enough for whatever we say; messages may quote what a host wrote. */
    static final int MOST_CHARACTERS = 4_096;

    LogEntry {
        message = cut(String.valueOf(message), MOST_CHARACTERS);
    }

    /** As much of a text as there is room for; never half of a surrogate pair. */
    static String cut(String text, int mostCharacters) {
        if (text.length() <= mostCharacters) {
            return text;
        }
        String kept = WholeCharacters.beginning(text, mostCharacters);
        return kept + " ... (" + (text.length() - kept.length()) + " more characters)";
    }
}
