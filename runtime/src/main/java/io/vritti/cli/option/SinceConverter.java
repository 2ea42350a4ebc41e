package io.vritti.cli.option;

import picocli.CommandLine.ITypeConverter;

/** {@code 2h}: the time two hours ago. */
public final class SinceConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
        return System.currentTimeMillis() - DurationConverter.millis(value);
    }
}
