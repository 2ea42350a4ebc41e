package io.vritti.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Starts programs as tools do. */
final class Programs {

    /** More than a tick of the clock that the kernel stamps files with: what is younger than a run is never evidence. */
    private static final long FILE_CLOCK_MILLIS = 25;

    /** Some ten seconds. */
    private static final int MOST_LOOKS = 400;

    private Programs() {}

    /** Writes a file and lets it become older than what runs next. */
    static void write(Path file, String content) throws IOException, InterruptedException {
        Files.writeString(file, content);
        settle();
    }

    /** Lets what was just made become older than what runs next. */
    static void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(FILE_CLOCK_MILLIS);
    }

    /** Waits for what a thread of the agent's or a library's still has to do. */
    static void awaitUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < MOST_LOOKS && !done.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(FILE_CLOCK_MILLIS);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    static ProcessBuilder in(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Runs to the end and returns the exit code. */
    static int run(ProcessBuilder builder) throws IOException, InterruptedException {
        return end(builder.redirectErrorStream(true).start());
    }

    static int run(Path folder, String... command) throws IOException, InterruptedException {
        return run(in(folder, command));
    }

    static int run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = in(folder, command);
        builder.environment().putAll(environment);
        return run(builder);
    }

    /** Runs with this on its standard input. */
    static int feed(Path folder, String input, String... command) throws IOException, InterruptedException {
        Process process = in(folder, command).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        return end(process);
    }

    /** Takes what it says and waits for its exit code. */
    static int end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        process.getErrorStream().readAllBytes();
        return process.waitFor();
    }
}
