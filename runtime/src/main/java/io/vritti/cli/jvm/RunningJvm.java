package io.vritti.cli.jvm;

import com.sun.tools.attach.VirtualMachine;
import io.vritti.cli.terminal.CommandFailure;
import java.io.File;
import java.util.Comparator;
import java.util.List;

/**
 * A JVM of this user that runs now.
 *
 * @param pid as the operating system knows it
 * @param program main class or jar, without its arguments, which may hold secrets; may be empty
 */
record RunningJvm(long pid, String program) {

    private static final String AGENT_OPTION = "-javaagent:";

    /** All but this one; a JVM with {@code -XX:-UsePerfData} is not among them. */
    static List<RunningJvm> all() {
        return VirtualMachine.list().stream()
                .map(found -> new RunningJvm(Long.parseLong(found.id()), firstWord(found.displayName())))
                .filter(jvm -> jvm.pid() != ProcessHandle.current().pid())
                .sorted(Comparator.comparingLong(RunningJvm::pid))
                .toList();
    }

    /**
     * The pid of the one JVM that is meant.
     *
     * @param name a pid, a main class with or without its package, or a jar with or without its folder
     * @throws CommandFailure if there is none, or several
     */
    static long pid(String name) {
        if (!name.isEmpty() && name.chars().allMatch(Character::isDigit)) {
            return Long.parseLong(name);
        }
        List<RunningJvm> meant = all().stream().filter(jvm -> jvm.isNamed(name)).toList();
        if (meant.size() == 1) {
            return meant.get(0).pid();
        }
        throw new CommandFailure(
                meant.isEmpty()
                        ? "no JVM of this user runs " + name + "; attach --list shows those that run"
                        : meant.size() + " JVMs run " + name + ", say which: "
                                + String.join(
                                        ", ",
                                        meant.stream()
                                                .map(jvm -> Long.toString(jvm.pid()))
                                                .toList()));
    }

    /** Whether this agent was given to it at its start, as far as its command line can be read. */
    boolean startedWith(File jar) {
        return LinuxProcess.of(pid).commandLine().stream()
                .anyMatch(word -> word.startsWith(AGENT_OPTION) && word.contains(jar.getName()));
    }

    private boolean isNamed(String name) {
        return program.equals(name)
                || program.endsWith('.' + name)
                || new File(program).getName().equals(name);
    }

    private static String firstWord(String text) {
        return text.split(" ", 2)[0];
    }
}
