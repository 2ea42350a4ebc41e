package io.vritti.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Converts the text of a setting into a value. Used in premain: scans instead of regular expressions, no lambdas. */
abstract class ValueType {

    private static final int MOST_PORT = 65_535;

    private final String allowed;

    private ValueType(String allowed) {
        this.allowed = allowed;
    }

    /**
     * @param text trimmed, not empty
     * @return null if the text is not allowed
     */
    abstract Object parse(String text);

    /** What is allowed, in words that complete "must be". */
    String allowed() {
        return allowed;
    }

    /** How the text may be shown to people. */
    String shown(String text) {
        return text;
    }

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

    /** A name that becomes part of a namespace, in which {@code :} separates. */
    static ValueType name() {
        return new ValueType("a name of letters, digits, '-', '_' and '.'") {
            @Override
            Object parse(String text) {
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    if (!Character.isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                        return null;
                    }
                }
                return text;
            }
        };
    }

    /** What a provider calls a model: {@code openrouter/free}. */
    static ValueType model() {
        return new ValueType("the name of a model, as its provider writes it") {
            @Override
            Object parse(String text) {
                return isModel(text) ? text : null;
            }
        };
    }

    /** Several of them, separated as in a {@link #list}. */
    static ValueType models() {
        return new ValueType("names of models separated by ;") {
            @Override
            Object parse(String text) {
                List<String> names = split(text, ",;\n");
                for (String name : names) {
                    if (!isModel(name)) {
                        return null;
                    }
                }
                return names;
            }
        };
    }

    /** Where HTTP is spoken. */
    static ValueType url() {
        return new ValueType("an address that begins with https://, or with http:// on this machine") {
            @Override
            Object parse(String text) {
                boolean http =
                        text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
                return http && text.indexOf(' ') < 0 && text.indexOf('@') < 0 ? text : null;
            }
        };
    }

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

    /** Something to connect to; an IPv6 address stands in brackets. */
    static ValueType address() {
        return new ValueType("host:port") {
            @Override
            Object parse(String text) {
                if (text.isEmpty()) {
                    return text;
                }
                int colon = text.lastIndexOf(':');
                boolean host =
                        colon > 0 && text.indexOf('/') < 0 && (text.indexOf(':') == colon || text.charAt(0) == '[');
                try {
                    int port = host ? Integer.parseInt(text.substring(colon + 1)) : 0;
                    return port > 0 && port <= MOST_PORT ? text : null;
                } catch (NumberFormatException notAPort) {
                    return null;
                }
            }
        };
    }

    /** Goes out in a header, so visible ASCII; never repeated to anybody. */
    static ValueType secret() {
        return new ValueType("visible ASCII characters") {
            @Override
            Object parse(String text) {
                for (int i = 0; i < text.length(); i++) {
                    if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                        return null;
                    }
                }
                return text;
            }

            @Override
            String shown(String text) {
                return "***";
            }
        };
    }

    static ValueType path() {
        return new ValueType("a path") {
            @Override
            Object parse(String text) {
                return text.indexOf('\0') >= 0 ? null : text;
            }
        };
    }

    /** Names, separated by commas, semicolons or line ends. */
    static ValueType list() {
        return new ValueType("names separated by ;") {
            @Override
            Object parse(String text) {
                return split(text, ",;\n");
            }
        };
    }

    /** Patterns, separated by semicolons or line ends, because commands contain commas. */
    static ValueType patterns() {
        return new ValueType("patterns separated by ;") {
            @Override
            Object parse(String text) {
                List<ActionPattern> patterns = new ArrayList<>();
                for (String part : split(text, ";\n")) {
                    patterns.add(new ActionPattern(part));
                }
                return List.copyOf(patterns);
            }
        };
    }

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

    private static boolean isModel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                String part = text.substring(from, i).trim();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return List.copyOf(parts);
    }
}
