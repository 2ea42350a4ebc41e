package io.vritti.program;

import java.util.concurrent.TimeUnit;

/** Reads durations as tools take them: {@code 30}, {@code 2.5}, {@code 10s}, {@code 500ms}, {@code 1h30m}, {@code 1d}. */
final class TimeLimit {

    static final long NONE = -1;

    private TimeLimit() {}

    /** Nanoseconds; {@link #NONE} for null, zero (tools take it for no limit) and what is no duration. */
    static long nanos(String text) {
        if (text == null) {
            return NONE;
        }
        double total = 0;
        int at = 0;
        while (at < text.length()) {
            int end = numberEnd(text, at);
            if (end == at) {
                return NONE;
            }
            int unitEnd = unitEnd(text, end);
            long unit = unitNanos(text, end, unitEnd);
            if (unit == NONE) {
                return NONE;
            }
            total += number(text, at, end) * unit;
            at = unitEnd;
        }
        return total > 0 && total < Long.MAX_VALUE ? (long) total : NONE;
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static int unitEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !isDigit(text.charAt(end)) && text.charAt(end) != '.') {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The value of digits with at most one point; further points are ignored. */
    private static double number(String text, int from, int to) {
        double value = 0;
        double scale = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                scale = 1;
            } else {
                value = value * 10 + (c - '0');
                scale *= 10;
            }
        }
        return scale > 0 ? value / scale : value;
    }

    private static long unitNanos(String text, int from, int to) {
        return switch (text.substring(from, to)) {
            case "", "s" -> TimeUnit.SECONDS.toNanos(1);
            case "ms" -> TimeUnit.MILLISECONDS.toNanos(1);
            case "us" -> TimeUnit.MICROSECONDS.toNanos(1);
            case "m" -> TimeUnit.MINUTES.toNanos(1);
            case "h" -> TimeUnit.HOURS.toNanos(1);
            case "d" -> TimeUnit.DAYS.toNanos(1);
            default -> NONE;
        };
    }
}
