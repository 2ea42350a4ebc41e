package io.vritti.program;

import java.util.List;

/**
 * Servers that tools leave running for their own next calls, by words of their command lines. They do nothing before they are
 * called.
 */
public final class ToolDaemons {

    private static final List<String> MAIN_CLASSES = List.of(
            "org.gradle.launcher.daemon.bootstrap.GradleDaemon",
            "org.jetbrains.kotlin.daemon.KotlinCompileDaemon",
            "org.mvndaemon.mvnd.common.DaemonServer",
            "-Dmvnd.coreExtensions");

    private static final List<String> WORDS = List.of(
            "/VBCSCompiler.dll",
            "/nodeReuse:true",
            "/nx/src/daemon/server/start.js",
            "fork-server",
            "fsmonitor--daemon",
            "credential-cache--daemon");

    private static final List<String> PROGRAMS =
            List.of("gpg-agent", "ssh-agent", "keyboxd", "dirmngr", "scdaemon", "dbus-daemon", "watchman", "sccache");

    private ToolDaemons() {}

    /** @param words of a process that runs, its program first */
    public static boolean is(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0);
        String program = first.substring(first.lastIndexOf('/') + 1);
        return PROGRAMS.contains(program)
                // Bazel names its server after the workspace.
                || first.startsWith("bazel(")
                // The master of shared connections (ControlPersist of ssh_config(5)).
                || first.startsWith("ssh: ") && first.endsWith("[mux]")
                || words.stream().anyMatch(ToolDaemons::ofDaemon);
    }

    private static boolean ofDaemon(String word) {
        return MAIN_CLASSES.contains(word) || WORDS.stream().anyMatch(word::endsWith);
    }
}
