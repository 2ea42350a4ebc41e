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

    /**
     * Variables of a script that this one starts: what this one assigns may have come to it through the environment.
     *
     * @param arguments {@code $1} and on; {@code $0} is not known
     */
    Variables ofChild(Iterable<String> arguments) {
        Variables child = new Variables(environment);
        for (String name : assigned.keySet()) {
            child.assigned.put(name, UNKNOWN);
        }
        int i = 1;
        for (String argument : arguments) {
            child.assigned.put(Integer.toString(i++), argument);
        }
        return child;
    }

    /** @param value null if nobody knows it */
    void assign(String name, String value) {
        boolean again = assigned.containsKey(name) && !assigned.get(name).equals(value);
        assigned.put(name, value == null || again ? UNKNOWN : value);
    }

    /** The value, or null if nobody knows it; what is not set may yet be set by something that was not seen. */
    String value(String name) {
        if (UNSTEADY.contains(name)) {
            return null;
        }
        String value = assigned.get(name);
        if (value != null) {
            return value.equals(UNKNOWN) ? null : value;
        }
        return environment.get(name);
    }

    /** The arguments of the script move, so that nobody knows which is which. */
    void forgetArguments() {
        assigned.replaceAll((name, value) -> Character.isDigit(name.charAt(0)) ? UNKNOWN : value);
    }

    boolean environmentHas(String name) {
        return environment.containsKey(name);
    }

    /** Whether it certainly holds nothing. */
    public boolean unset(String name) {
        return untouched(name) && environment.getOrDefault(name, "").isEmpty();
    }

    /** Whether the text leaves it as the environment has it. */
    public boolean untouched(String name) {
        return !assigned.containsKey(name);
    }

    static boolean unsteady(String name) {
        return UNSTEADY.contains(name);
    }
}
