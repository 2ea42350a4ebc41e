package io.vritti.config;

import java.util.Locale;

/** Values that are one of a few words. */
final class ChoiceTypes {

    private ChoiceTypes() {}

    static ValueType flag() {
        return new ValueType("true or false") {
            @Override
            Object parse(String text) {
                return switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "on", "yes", "1" -> Boolean.TRUE;
                    case "false", "off", "no", "0" -> Boolean.FALSE;
                    default -> null;
                };
            }
        };
    }

    static <E extends Enum<E>> ValueType choice(E[] values) {
        StringBuilder names = new StringBuilder();
        for (E value : values) {
            names.append(names.length() == 0 ? "" : ", ").append(value.name().toLowerCase(Locale.ROOT));
        }
        return new ValueType(names.toString()) {
            @Override
            Object parse(String text) {
                for (E value : values) {
                    if (value.name().equalsIgnoreCase(text)) {
                        return value;
                    }
                }
                return null;
            }
        };
    }
}
