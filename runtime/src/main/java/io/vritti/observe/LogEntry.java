package io.vritti.observe;

import io.vritti.config.LogLevel;

/**
 * One message on its way to the log. Rendered by the writer, not by the caller.
 *
 * @param thread name of the thread that logged
 * @param thrown may be null
 */
record LogEntry(long atMillis, LogLevel level, String thread, String message, Throwable thrown) {}
