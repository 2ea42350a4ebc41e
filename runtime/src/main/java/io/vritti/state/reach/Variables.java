package io.vritti.state.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the variables of a shell text are known to hold: those of the environment, the arguments of the text, and those the
 * text itself assigns once and literally.
 */
public final class Variables {

    /** They hold something else each time (bash(1), Shell Variables). */
    private static final Set<String> UNSTEADY = Set.of(
            "RANDOM",
            "SRANDOM",
            "SECONDS",
            "EPOCHSECONDS",
            "EPOCHREALTIME",
            "BASHPID",
            "PPID",
            "LINENO",
            "HISTCMD",
            "$",
            "!",
            "_",
            "PIPESTATUS");

    private static final String UNKNOWN = "\0";

    private final Map<String, String> environment;
    private final Map<String, String> assigned = new HashMap<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Variables of a script that is started with these arguments; {@code $0} is not known. */
    static Variables ofScript(Map<String, String> environment, Iterable<String> arguments) {
        Variables variables = new Variables(environment);
        int i = 1;
        for (String argument : arguments) {
            variables.assigned.put(Integer.toString(i++), argument == null ? UNKNOWN : argument);
        }
        return variables;
    }

    /** @param value null if nobody knows it */
    void assign(String name, String value) {
        boolean again = assigned.containsKey(name) && !assigned.get(name).equals(value);
        assigned.put(name, value == null || again ? UNKNOWN : value);
    }

    /** The value, "" if it is not set, or null if nobody knows. */
    String value(String name) {
        if (UNSTEADY.contains(name)) {
            return null;
        }
        String value = assigned.get(name);
        if (value != null) {
            return value.equals(UNKNOWN) ? null : value;
        }
        if (!Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') {
            return null;
        }
        return environment.getOrDefault(name, "");
    }

    /** Whether it certainly holds nothing. */
    public boolean unset(String name) {
        return "".equals(value(name));
    }

    /** Whether the text leaves it as the environment has it. */
    public boolean untouched(String name) {
        return !assigned.containsKey(name);
    }

    static boolean unsteady(String name) {
        return UNSTEADY.contains(name);
    }
}
