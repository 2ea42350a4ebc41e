package io.vritti.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A cosine. */
public final class SimilarityConverter implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
        try {
            double similarity = Double.parseDouble(value);
            if (similarity >= -1 && similarity <= 1) {
                return similarity;
            }
        } catch (NumberFormatException notANumber) {
            // As one that is too large.
        }
        throw new TypeConversionException("'" + value + "' is not a number from -1 to 1, such as 0.6");
    }
}
