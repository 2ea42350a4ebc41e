package io.vritti.config;

/** Durations as people write them: {@code 50ms}, {@code 2s}, {@code 10m}, {@code 1h}, {@code 7d}. */
public final class DurationText {

    private static final long NANOS_PER_MILLI = 1_000_000L;
    private static final long MILLIS_PER_SECOND = 1_000L;
    private static final long MILLIS_PER_MINUTE = 60_000L;
    private static final long MILLIS_PER_HOUR = 3_600_000L;
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private DurationText() {}

    /** @return nanoseconds, or -1 if the text is no duration or does not fit */
    static long parseNanos(String text) {
        long millis = parseMillis(text);
        return millis > Long.MAX_VALUE / NANOS_PER_MILLI ? -1 : millis < 0 ? -1 : millis * NANOS_PER_MILLI;
    }

    /** @return milliseconds, of days where the text has no unit; or -1 if it is no duration or does not fit */
    static long parsePeriodMillis(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return parseMillis(last >= '0' && last <= '9' ? text + 'd' : text);
    }

    /** @return milliseconds, or -1 if the text is no duration or does not fit */
    public static long parseMillis(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        long unit = switch (text.substring(digits).trim()) {
            case "ms" -> 1;
            case "s" -> MILLIS_PER_SECOND;
            case "m" -> MILLIS_PER_MINUTE;
            case "h" -> MILLIS_PER_HOUR;
            case "d" -> MILLIS_PER_DAY;
            default -> -1;
        };
        try {
            return unit < 0 ? -1 : Math.multiplyExact(Long.parseLong(text.substring(0, digits)), unit);
        } catch (NumberFormatException | ArithmeticException notADuration) {
            return -1;
        }
    }

    /** As people would write it, in the greatest unit of which it has at least two, rounded down: {@code 45d}, {@code 36h}. */
    public static String of(long millis) {
        if (millis >= 2 * MILLIS_PER_DAY || millis == MILLIS_PER_DAY) {
            return millis / MILLIS_PER_DAY + "d";
        }
        if (millis >= 2 * MILLIS_PER_HOUR || millis == MILLIS_PER_HOUR) {
            return millis / MILLIS_PER_HOUR + "h";
        }
        if (millis >= 2 * MILLIS_PER_MINUTE || millis == MILLIS_PER_MINUTE) {
            return millis / MILLIS_PER_MINUTE + "m";
        }
        return millis >= MILLIS_PER_SECOND ? millis / MILLIS_PER_SECOND + "s" : millis + "ms";
    }
}
