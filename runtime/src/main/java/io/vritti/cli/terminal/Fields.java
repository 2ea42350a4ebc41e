package io.vritti.cli.terminal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values below each other; what is null or empty is left out. */
public final class Fields {

    private static final String INDENT = "    ";

    private final Map<String, String> values = new LinkedHashMap<>();

    public Fields add(String name, Object value) {
        if (value instanceof Collection<?> several) {
            return add(
                    name,
                    several.isEmpty()
                            ? null
                            : String.join(
                                    "\n", several.stream().map(String::valueOf).toList()));
        }
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value.toString().strip());
        }
        return this;
    }

    /** Values of one line beside their name, others indented below it. */
    public void print(Output output) {
        int width = values.entrySet().stream()
                .filter(field -> field.getValue().indexOf('\n') < 0)
                .mapToInt(field -> field.getKey().length())
                .max()
                .orElse(0);
        values.forEach((name, value) -> {
            if (value.indexOf('\n') < 0) {
                output.line(name + ":" + " ".repeat(width - name.length() + 1) + value);
            } else {
                output.line(name + ":");
                output.line(INDENT + value.replace("\n", "\n" + INDENT));
            }
        });
    }
}
