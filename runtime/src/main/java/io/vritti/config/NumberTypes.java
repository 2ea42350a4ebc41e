package io.vritti.config;

import java.math.BigDecimal;

/** Values that are a number. */
final class NumberTypes {

    private NumberTypes() {}

    /** Decimal, as people write prices, so that nothing is rounded. */
    static ValueType dollars() {
        return new ValueType("US dollars, such as 0.25") {
            @Override
            Object parse(String text) {
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if ((c < '0' || c > '9') && c != '.') {
                        return null;
                    }
                }
                try {
                    return new BigDecimal(text);
                } catch (NumberFormatException notANumber) {
                    return null;
                }
            }
        };
    }

    static ValueType number(int least, int most) {
        return new ValueType("a whole number from " + least + " to " + most) {
            @Override
            Object parse(String text) {
                try {
                    int number = Integer.parseInt(text);
                    return number < least || number > most ? null : (Object) number;
                } catch (NumberFormatException notANumber) {
                    return null;
                }
            }
        };
    }

    static ValueType ratio() {
        return new ValueType("a number from 0 to 1") {
            @Override
            Object parse(String text) {
                try {
                    double ratio = Double.parseDouble(text);
                    return ratio >= 0 && ratio <= 1 ? (Object) ratio : null;
                } catch (NumberFormatException notANumber) {
                    return null;
                }
            }
        };
    }
}
