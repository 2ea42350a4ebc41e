package io.vritti.cli.jvm;

import io.vritti.home.OwnUser;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a JVM will not take an agent, found before it is asked: a JVM whose attach mechanism is off answers the attempt with a thread
 * dump on its own stdout.
 */
final class AttachRefusal {

    private static final String DISABLED = "-XX:+DisableAttachMechanism";

    /** Variables that hold options of a JVM (java(1)). */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS=", "JDK_JAVA_OPTIONS=", "_JAVA_OPTIONS=");

    private static final String ROOT = "0";

    private AttachRefusal() {}

    /**
     * The reason, as the end of a sentence, or null if none is known.
     *
     * @param jar which the JVM must be able to open
     */
    static String of(long pid, File jar) {
        if (ProcessHandle.of(pid).isEmpty()) {
            return "there is no process of this number";
        }
        LinuxProcess other = LinuxProcess.of(pid);
        LinuxProcess self = LinuxProcess.self();
        String user = other.user();
        if (!user.isEmpty()
                && !user.equals(OwnUser.number())
                && !OwnUser.number().equals(ROOT)) {
            return "it belongs to another user (uid " + user + "); run this command as that user";
        }
        if (!other.isJvm()) {
            return "it is not a JVM";
        }
        if (isDisabled(other)) {
            return "it was started with " + DISABLED + "; start it with -javaagent instead";
        }
        if (isElsewhere(self, other, "pid") || isElsewhere(self, other, "mnt") && !other.sees(jar)) {
            return "it runs in another container; run this command in that container";
        }
        return null;
    }

    private static boolean isDisabled(LinuxProcess jvm) {
        Stream<String> variables =
                jvm.environment().stream().filter(variable -> OPTIONS.stream().anyMatch(variable::startsWith));
        return Stream.concat(jvm.commandLine().stream().takeWhile(AttachRefusal::isOption), variables)
                .anyMatch(text -> text.contains(DISABLED));
    }

    /** The launcher and its options come before the program, whose own arguments mean something else. */
    private static boolean isOption(String word) {
        return !word.equals("-jar") && !word.equals("-m") && !word.equals("--module");
    }

    private static boolean isElsewhere(LinuxProcess self, LinuxProcess other, String kind) {
        String there = other.namespace(kind);
        return !there.isEmpty() && !there.equals(self.namespace(kind));
    }
}
