package io.vritti.gate;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.RealRun;
import io.vritti.action.Stdin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder in which an agent's commands really run, with a PATH that starts in it. */
public record Workplace(Path folder) {

    /** Longer than the coarsest kernel tick, so that what was made before is surely older than what starts after. */
    private static final long SETTLING_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    public ProcessAction bash(String text) {
        return argv(folder, "bash", "-c", text);
    }

    public ProcessAction argv(Path directory, String... argv) {
        return argv(directory, environment(), argv);
    }

    /** The same with a variable of its own, {@code NAME=value}. */
    public ProcessAction given(String assignment, ProcessAction action) {
        Map<String, String> environment = new HashMap<>(environment());
        int equals = assignment.indexOf('=');
        environment.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        return argv(Path.of(action.directory()), environment, action.argv().toArray(new String[0]));
    }

    private static ProcessAction argv(Path directory, Map<String, String> environment, String... argv) {
        return new ProcessAction(
                List.of(argv),
                directory.toString(),
                environment,
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    public Outcome run(String command) {
        return run(bash(command));
    }

    public Outcome run(ProcessAction action) {
        return RealRun.merged(action);
    }

    /** Waits until the kernel's file clock has ticked past everything made so far. */
    public static void settle() {
        long until = System.nanoTime() + SETTLING_NANOS;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    private Map<String, String> environment() {
        // The host was started elsewhere: what it inherited of its own shell says nothing about the folder of a call.
        return Map.of(
                "PATH",
                folder + "/bin:/usr/bin:/bin",
                "LC_ALL",
                "C",
                "HOME",
                folder.toString(),
                "PWD",
                "/usr",
                "OLDPWD",
                "/var");
    }
}
