package io.vritti.call;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Reads a Retry-After header: seconds, or an HTTP date (RFC 9110 §10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** @return milliseconds from now, never negative; -1 if the value cannot be read */
    static long millis(String value, long nowMillis) {
        String text = value.trim();
        try {
            return Math.max(0, Long.parseLong(text)) * 1000;
        } catch (NumberFormatException notSeconds) {
            try {
                long then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                        .toEpochMilli();
                return Math.max(0, then - nowMillis);
            } catch (DateTimeException notADate) {
                return -1;
            }
        }
    }
}
