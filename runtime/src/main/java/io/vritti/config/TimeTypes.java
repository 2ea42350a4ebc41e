package io.vritti.config;

/** Values that are a length of time. */
final class TimeTypes {

    private TimeTypes() {}

    static ValueType duration(String least, String most) {
        long min = DurationText.parseNanos(least);
        long max = DurationText.parseNanos(most);
        return new ValueType("a duration from " + least + " to " + most + " (ms, s, m, h, d)") {
            @Override
            Object parse(String text) {
                long nanos = DurationText.parseNanos(text);
                return nanos < min || nanos > max ? null : (Object) nanos;
            }
        };
    }

    /** In milliseconds; 0 for none. A plain number counts days, because nobody keeps memories for seconds. */
    static ValueType period() {
        return new ValueType("a period such as 90d (h, d; a plain number counts days)") {
            @Override
            Object parse(String text) {
                long millis = text.isEmpty() ? 0 : DurationText.parsePeriodMillis(text);
                return millis < 0 || millis == 0 && !text.isEmpty() ? null : (Object) millis;
            }
        };
    }
}
