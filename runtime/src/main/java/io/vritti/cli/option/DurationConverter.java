package io.vritti.cli.option;

import io.vritti.config.DurationText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 24h} as milliseconds. */
public final class DurationConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String value) {
        return millis(value);
    }

    static long millis(String value) {
        long millis = DurationText.parseMillis(value);
        if (millis < 0) {
            throw new TypeConversionException("'" + value + "' is not a duration; write it like 90s, 30m, 24h or 7d");
        }
        return millis;
    }
}
