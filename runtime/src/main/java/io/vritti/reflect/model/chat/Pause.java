package io.vritti.reflect.model.chat;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * How long an endpoint asks to be left alone: {@code Retry-After} in seconds or as a date (RFC 9110 §10.2.3), and
 * {@code X-RateLimit-Reset}, which is a time in milliseconds with OpenRouter, a time in seconds elsewhere, or seconds from now.
 */
final class Pause {

    /** A day's quota is the longest that endpoints set; what asks for more is believed so far. */
    static final long LONGEST_MILLIS = TimeUnit.DAYS.toMillis(1);

    /** Asked again at once, an endpoint would say the same. */
    static final long SHORTEST_MILLIS = 1_000;

    /** From here on a number is a time in milliseconds: as seconds it would be the year 5138. */
    private static final double EPOCH_MILLIS = 1e11;

    /** From here on a number is a time in seconds: as a span it would be 31 years. */
    private static final double EPOCH_SECONDS = 1e9;

    private Pause() {}

    /**
     * @param header the value of a header by its name, or null
     * @param nowMillis wall clock
     * @return milliseconds from now, the longer where two are named; 0 where none can be read
     */
    static long millis(UnaryOperator<String> header, long nowMillis) {
        double asked = Math.max(
                after(header.apply("Retry-After"), nowMillis), after(header.apply("X-RateLimit-Reset"), nowMillis));
        return asked <= 0 ? 0 : (long) Math.min(LONGEST_MILLIS, Math.max(SHORTEST_MILLIS, asked));
    }

    private static double after(String value, long nowMillis) {
        if (value == null) {
            return 0;
        }
        double number = number(value.strip());
        if (number >= EPOCH_MILLIS) {
            return number - nowMillis;
        }
        if (number >= EPOCH_SECONDS) {
            return number * 1_000 - nowMillis;
        }
        return number > 0 ? number * 1_000 : date(value.strip()) - nowMillis;
    }

    private static double number(String value) {
        return value.matches("\\d{1,15}(?:\\.\\d{1,9})?") ? Double.parseDouble(value) : 0;
    }

    private static double date(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException notADate) {
            return 0;
        }
    }
}
