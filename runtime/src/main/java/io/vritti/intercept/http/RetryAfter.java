package io.vritti.intercept.http;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/** Reads a Retry-After header: seconds, or an HTTP date (RFC 9110 §10.2.3). */
final class RetryAfter {

    /** A date has no fractions: the server may be so much later already. */
    private static final long DATE_MILLIS = 999;

    /** A year has eight. */
    private static final int MOST_DIGITS = 9;

    /** The longest limits that services set are a day's quota; a date in the year 9999 means that none is named. */
    static final long LONGEST_MILLIS = TimeUnit.DAYS.toMillis(1);

    private RetryAfter() {}

    /**
     * @param date the response's Date header, or null: a server names times by its own clock, not by ours
     * @param nowMillis our clock, for a server that does not say what time it has
     * @return milliseconds from now, never negative, at most {@link #LONGEST_MILLIS}; -1 if the value cannot be read
     */
    static long millis(String value, String date, long nowMillis) {
        return Math.min(LONGEST_MILLIS, named(value, date, nowMillis));
    }

    private static long named(String value, String date, long nowMillis) {
        long seconds = seconds(value.trim());
        if (seconds >= 0) {
            return TimeUnit.SECONDS.toMillis(seconds);
        }
        long then = instant(value);
        if (then < 0) {
            return -1;
        }
        long servers = date == null ? -1 : instant(date);
        return Math.max(0, servers < 0 ? then - nowMillis : then - servers - DATE_MILLIS);
    }

    /** Digits only, as many as make sense; -1 for anything else. */
    private static long seconds(String text) {
        try {
            boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Long.parseLong(text) : -1;
        } catch (NumberFormatException notSeconds) {
            return -1;
        }
    }

    private static long instant(String text) {
        try {
            return ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException notADate) {
            return -1;
        }
    }
}
