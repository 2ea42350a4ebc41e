package io.vritti.reads;

import io.vritti.disk.RealPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The known variables of a shell text: those of the environment, the arguments of the text, and those the text itself assigns
 * once and literally.
 */
public final class Variables {

    /** They hold something else each time, or what a shell makes of them when it begins (bash(1), Shell Variables). */
    private static final Set<String> UNSTEADY = Set.of(
            "OLDPWD",
            "SHLVL",
            "UID",
            "EUID",
            "OPTIND",
            "DIRSTACK",
            "FUNCNAME",
            "BASH_SUBSHELL",
            "BASH_COMMAND",
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
    private final Set<String> lost = new HashSet<>();
    private List<String> arguments;
    private List<String> search;

    public Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Variables of a shell that begins in a folder: it sets {@code PWD} itself, and keeps the one that it inherits only where that is
     * another name of the folder (POSIX XCU 2.5.3).
     */
    public static Variables ofShell(Map<String, String> environment, String directory) {
        Variables variables = new Variables(environment);
        String inherited = environment.get("PWD");
        String folder = RealPath.of(directory);
        boolean keeps = inherited != null && folder != null && folder.equals(RealPath.of(inherited));
        if (!keeps || inherited.equals(directory)) {
            // Under the name of a link it would be what the link leads to, which may be another folder next time.
            variables.assign("PWD", directory.equals(folder) ? directory : null);
        }
        return variables;
    }

    /**
     * Variables of a script that this one starts: what this one assigns may have come to it through the environment.
     *
     * @param values of {@code $1} and on; {@code $0} is not known
     */
    public Variables ofChild(List<String> values) {
        Variables child = new Variables(environment);
        child.search = search;
        assigned.forEach((name, value) -> child.assigned.put(name, UNKNOWN));
        child.position(values);
        return child;
    }

    private void position(List<String> values) {
        arguments = values.stream().anyMatch(Objects::isNull) ? null : List.copyOf(values);
        assigned.keySet().removeIf(Variables::isPosition);
        int i = 1;
        for (String value : values) {
            assigned.put(Integer.toString(i++), value == null ? UNKNOWN : value);
        }
    }

    private static boolean isPosition(String name) {
        return Character.isDigit(name.charAt(0));
    }

    /** @param value null if it is not known */
    public void assign(String name, String value) {
        boolean again = assigned.containsKey(name) && !assigned.get(name).equals(value);
        assigned.put(name, value == null || again ? UNKNOWN : value);
    }

    /**
     * The text gives a variable a value where it surely does so, until it gives it another.
     *
     * @param value null if it is not known
     */
    public void set(String name, String value) {
        assigned.put(name, value == null || lost.contains(name) ? UNKNOWN : value);
    }

    /** The text gives a variable values in ways, or at times, that are not followed. */
    public void lose(String name) {
        lost.add(name);
        assigned.put(name, UNKNOWN);
    }

    /** What is known now, to come back to. */
    public Snapshot snapshot() {
        return new Snapshot(Map.copyOf(assigned), Set.copyOf(lost), arguments);
    }

    /** What a subshell assigns is gone when it ends. */
    public void restore(Snapshot then) {
        assigned.clear();
        assigned.putAll(then.assigned);
        lost.clear();
        lost.addAll(then.lost);
        arguments = then.arguments;
    }

    /** What was assigned since then may have been assigned or not. */
    public void doubt(Snapshot then) {
        for (String name : List.copyOf(assigned.keySet())) {
            if (!assigned.get(name).equals(then.assigned.get(name))) {
                assigned.put(name, UNKNOWN);
            }
        }
    }

    /** A function is called: {@code $1} and on are its own. */
    public void call(List<String> values) {
        position(values);
    }

    /** A function has ended: {@code $1} and on are what they were. */
    public void returnTo(Snapshot caller) {
        assigned.keySet().removeIf(Variables::isPosition);
        caller.assigned.forEach((name, value) -> {
            if (isPosition(name)) {
                assigned.put(name, value);
            }
        });
        arguments = caller.arguments;
    }

    /** The arguments of the text, or null if they are not known. */
    public List<String> arguments() {
        return arguments;
    }

    /** What was known at some point of a text. */
    public static final class Snapshot {
        private final Map<String, String> assigned;
        private final Set<String> lost;
        private final List<String> arguments;

        private Snapshot(Map<String, String> assigned, Set<String> lost, List<String> arguments) {
            this.assigned = assigned;
            this.lost = lost;
            this.arguments = arguments;
        }
    }

    /** The value, or null if it is not known; what is not set may yet be set by something that was not seen. */
    public String value(String name) {
        if (UNSTEADY.contains(name)) {
            return null;
        }
        String value = assigned.get(name);
        if (value != null) {
            return value.equals(UNKNOWN) ? null : value;
        }
        return environment.get(name);
    }

    /** The arguments of the script move, so that their positions are not known. */
    public void forgetArguments() {
        assigned.replaceAll((name, value) -> isPosition(name) ? UNKNOWN : value);
        arguments = null;
    }

    /** Variables of one command with assignments of its own in front of it: {@code A=1 make}. */
    public Variables with(Map<String, String> ownByName) {
        Variables own = new Variables(environment);
        own.search = search;
        own.arguments = arguments;
        own.assigned.putAll(assigned);
        own.lost.addAll(lost);
        own.lost.removeAll(ownByName.keySet());
        ownByName.forEach((name, value) -> own.assigned.put(name, value == null ? UNKNOWN : value));
        return own;
    }

    /** Whether the environment has it, or the text may give it to what it starts. */
    public boolean environmentHas(String name) {
        return environment.containsKey(name) || assigned.containsKey(name);
    }

    /** @param folders in which programs may be looked for, in no certain order */
    public void search(List<String> folders) {
        search = List.copyOf(folders);
    }

    /** The folders in which programs are looked for, in no certain order; null where it is the PATH of the action. */
    public List<String> search() {
        return search;
    }

    /** Names that start so, of the environment or given by the text. */
    public List<String> namesFrom(String prefix) {
        return Stream.concat(environment.keySet().stream(), assigned.keySet().stream())
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Whether it certainly holds nothing. */
    public boolean unset(String name) {
        return untouched(name) && environment.getOrDefault(name, "").isEmpty();
    }

    /** Whether the text leaves it as the environment has it. */
    public boolean untouched(String name) {
        return !assigned.containsKey(name);
    }
}
