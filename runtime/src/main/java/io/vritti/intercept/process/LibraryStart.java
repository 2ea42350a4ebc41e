package io.vritti.intercept.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A process about to be started by a library that does without the JDK's {@code ProcessBuilder}.
 *
 * @param argv program and arguments
 * @param environment the whole environment that it gets
 * @param directory its working directory, as the library was given it; null for the JVM's
 */
public record LibraryStart(List<String> argv, Map<String, String> environment, String directory) {

    /**
     * @param parts command (String[] or List of String), environment (String[] of {@code name=value}, or null for the JVM's), and
     *     directory (anything whose text is a path, or null)
     */
    public static LibraryStart of(Object[] parts) {
        return new LibraryStart(
                parts[0] instanceof String[] words ? Arrays.asList(words) : words((List<?>) parts[0]),
                parts[1] == null ? System.getenv() : variables((String[]) parts[1]),
                parts[2] == null ? null : parts[2].toString());
    }

    private static List<String> words(List<?> command) {
        return command.stream().map(String.class::cast).collect(Collectors.toList());
    }

    private static Map<String, String> variables(String[] environment) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : environment) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        return variables;
    }
}
