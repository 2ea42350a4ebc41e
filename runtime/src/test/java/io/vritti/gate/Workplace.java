package io.vritti.gate;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder in which an agent's commands really run, with a PATH that starts in it. */
record Workplace(Path folder) {

    /** Longer than the coarsest kernel tick, so that what was made before is surely older than what starts after. */
    private static final long SETTLING_NANOS = TimeUnit.MILLISECONDS.toNanos(12);

    ProcessAction bash(String text) {
        return argv(folder, "bash", "-c", text);
    }

    ProcessAction argv(Path directory, String... argv) {
        return argv(directory, environment(), argv);
    }

    /** The same with a variable of its own, {@code NAME=value}. */
    ProcessAction given(String assignment, ProcessAction action) {
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

    Outcome run(String command) throws IOException, InterruptedException {
        return run(bash(command));
    }

    /** Its errors are among its output, as most tools do it. */
    Outcome run(ProcessAction action) throws IOException, InterruptedException {
        long startedAtMillis = System.currentTimeMillis();
        long startNanos = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(action.argv())
                .directory(Path.of(action.directory()).toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(action.environment());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(
                    Outcome.End.NOT_STARTED,
                    -1,
                    e.getClass().getName(),
                    startedAtMillis,
                    System.nanoTime() - startNanos,
                    -1,
                    e.getMessage(),
                    "",
                    0,
                    -1);
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(
                Outcome.End.EXIT,
                process.waitFor(),
                null,
                startedAtMillis,
                System.nanoTime() - startNanos,
                -1,
                output,
                "",
                0,
                -1);
    }

    /** Waits until the kernel's file clock has ticked past everything made so far. */
    static void settle() {
        long until = System.nanoTime() + SETTLING_NANOS;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }

    private Map<String, String> environment() {
        return Map.of("PATH", folder + "/bin:/usr/bin:/bin", "LC_ALL", "C", "HOME", folder.toString());
    }
}
