package io.vritti.it.replay;

import io.vritti.it.replay.Scenario.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Runs a step's command as a shell tool does. */
final class ShellStep {

    private ShellStep() {}

    /** @return whether it exited with 0 */
    static boolean run(Step step, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", step.cmd());
        builder.directory(
                step.cwd() == null
                        ? folder.toFile()
                        : folder.resolve(step.cwd()).toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", folder + "/bin:/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("LANG", "C");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        if (step.env() != null) {
            environment.putAll(step.env());
        }
        Process process = builder.start();
        try (OutputStream input = process.getOutputStream()) {
            if (step.stdin() != null) {
                input.write(step.stdin().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unread) {
            // The program does not read its input.
        }
        Thread drain = new Thread(() -> readAll(process));
        drain.start();
        process.getErrorStream().readAllBytes();
        drain.join();
        return process.waitFor() == 0;
    }

    private static void readAll(Process process) {
        try {
            process.getInputStream().readAllBytes();
        } catch (IOException ended) {
            // Nothing more comes.
        }
    }
}
