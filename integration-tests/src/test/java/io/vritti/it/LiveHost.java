package io.vritti.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running {@link io.vritti.it.host.ShellHost}: one line asked, one line answered. */
final class LiveHost implements AutoCloseable {

    private static final long EXIT_SECONDS = 30;

    private static final Duration REFUSED = Duration.ofSeconds(20);

    private final Process process;
    private final Path stderr;
    private final BufferedReader answers;
    private final Writer questions;

    LiveHost(Process process, Path stderr) {
        this.process = process;
        this.stderr = stderr;
        answers = process.inputReader();
        questions = process.outputWriter();
    }

    long pid() {
        return process.pid();
    }

    /** Runs a shell command there: {@code exit <code>} or {@code refused <message>}. */
    String shell(String command) throws IOException {
        return ask("sh " + command);
    }

    /**
     * Runs a failing command until it is refused. On a machine so busy that what the first failure read could not be looked at in
     * time, it takes one more.
     */
    String shellUntilRefused(String command) throws Exception {
        return Await.upTo(REFUSED, () -> shell(command), answer -> answer.startsWith("refused"));
    }

    /** Lets it ask a model: from then on it is a program that talks to one. */
    void think() throws IOException {
        ask("think");
    }

    String ask(String line) throws IOException {
        questions.write(line + "\n");
        questions.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the host has ended; its stderr: " + Files.readString(stderr));
        }
        return answer;
    }

    /** The next line it says by itself, or null at its end. */
    String listen() throws IOException {
        return answers.readLine();
    }

    /** As the kernel's out-of-memory killer does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it and returns what it wrote to stderr. */
    String end() throws IOException, InterruptedException {
        questions.close();
        if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running " + EXIT_SECONDS + " s after its input ended");
        }
        return Files.readString(stderr);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
