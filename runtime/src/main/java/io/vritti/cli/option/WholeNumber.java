package io.vritti.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of which a person is told in other words than "is not an int". */
public final class WholeNumber {

    private WholeNumber() {}

    /** An exit code, or the status of a request. */
    public static final class Code implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw none(value);
            }
        }
    }

    /** A process. */
    public static final class Pid implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw none(value);
            }
        }
    }

    private static TypeConversionException none(String value) {
        return new TypeConversionException("'" + value + "' is not a whole number");
    }
}
