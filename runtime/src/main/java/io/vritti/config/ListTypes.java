package io.vritti.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that are several entries, separated. */
final class ListTypes {

    private ListTypes() {}

    /** Several of them, separated as in a {@link #list}. */
    static ValueType models() {
        return new ValueType("names of models separated by ;") {
            @Override
            Object parse(String text) {
                List<String> names = split(text, ",;\n");
                for (String name : names) {
                    if (!TextTypes.isModel(name)) {
                        return null;
                    }
                }
                return names;
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

    /** Names of classes of errors, separated likewise; {@code all} for every one. */
    static ValueType classes() {
        return new ValueType("names separated by ;") {
            @Override
            Object parse(String text) {
                return split(text, ",;\n");
            }

            @Override
            String remark(Object value) {
                List<String> names = texts((List<?>) value);
                names.remove("all");
                return ErrorClassNames.unknownAmong(names);
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

            @Override
            String remark(Object value) {
                List<String> names = new ArrayList<>();
                for (Object pattern : (List<?>) value) {
                    String named = ((ActionPattern) pattern).namedClass();
                    if (named != null) {
                        names.add(named);
                    }
                }
                return names.isEmpty() ? null : ErrorClassNames.unknownAmong(names);
            }
        };
    }

    /** Periods in milliseconds by class of error; {@link Long#MAX_VALUE} for {@code never}. */
    static ValueType classPeriods() {
        return new ValueType("classes with a period or never, such as timeout_error=30d; network_error=never") {
            @Override
            Object parse(String text) {
                Map<String, Long> periods = new LinkedHashMap<>();
                for (String part : split(text, ",;\n")) {
                    int equals = part.indexOf('=');
                    String name = equals < 0 ? "" : part.substring(0, equals).trim();
                    String period = part.substring(equals + 1).trim();
                    long millis =
                            period.equalsIgnoreCase("never") ? Long.MAX_VALUE : DurationText.parsePeriodMillis(period);
                    if (name.isEmpty() || millis <= 0) {
                        return null;
                    }
                    periods.put(name, millis);
                }
                return Map.copyOf(periods);
            }

            @Override
            String remark(Object value) {
                return ErrorClassNames.unknownAmong(texts(((Map<?, ?>) value).keySet()));
            }
        };
    }

    private static List<String> texts(Collection<?> values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add((String) value);
        }
        return texts;
    }

    /** The parts between any of the separators, trimmed; empty ones are left out. */
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
