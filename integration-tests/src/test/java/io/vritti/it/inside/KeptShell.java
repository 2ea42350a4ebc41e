package io.vritti.it.inside;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A shell that a tool keeps open, in the ways in which real ones do. */
abstract class KeptShell implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    final Process process;

    private KeptShell(Path folder, boolean merged, String... argv) throws IOException {
        process = Programs.in(folder, argv).redirectErrorStream(merged).start();
    }

    /** What the tool makes of a command: what it has read, and the status. */
    record Answer(String text, int status) {}

    abstract Answer run(String command) throws IOException, InterruptedException;

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.destroy();
        process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * As Spring AI Alibaba's ShellSessionManager: a buffered writer, command and mark with one flush, a mark of its own for each
     * command, two threads that read lines into a queue.
     */
    static final class Queued extends KeptShell {

        private final BufferedWriter input =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Queued(Path folder, String... argv) throws IOException {
            super(folder, false, argv);
            read(process.getInputStream(), "");
            read(process.getErrorStream(), "[stderr] ");
        }

        private void read(InputStream stream, String prefix) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Thread thread = new Thread(() -> reader.lines().forEach(line -> lines.add(prefix + line)));
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((ended, closed) -> {});
            thread.start();
        }

        @Override
        Answer run(String command) throws InterruptedException {
            String mark = "__LC_SHELL_DONE__" + UUID.randomUUID().toString().replace("-", "");
            lines.clear();
            try {
                input.write(command);
                input.write("\n");
                input.write(String.format("printf '%s %%s\\n' $?\n", mark));
                input.flush();
            } catch (IOException e) {
                throw new UncheckedIOException("Failed to execute command", e);
            }
            List<String> seen = new ArrayList<>();
            while (true) {
                String line = lines.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new IllegalStateException("timed out: " + seen);
                }
                if (line.startsWith(mark)) {
                    return new Answer(
                            String.join("\n", seen),
                            Integer.parseInt(line.substring(mark.length()).trim()));
                }
                seen.add(line);
            }
        }
    }

    /** As JShellSession: command and mark on one line, always the same mark, errors merged. */
    static final class OneLine extends KeptShell {

        private static final String MARK = "[>>END<<]:";

        private final BufferedWriter input = new BufferedWriter(new OutputStreamWriter(process.getOutputStream()));
        private final BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));

        OneLine(Path folder, String... argv) throws IOException {
            super(folder, true, argv);
        }

        @Override
        Answer run(String command) throws IOException {
            input.write(String.format("%s; echo \"%s\"$?", command, MARK));
            input.newLine();
            input.flush();
            List<String> seen = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                int at = line.indexOf(MARK);
                if (at >= 0) {
                    seen.add(line.substring(0, at));
                    return new Answer(
                            String.join("\n", seen).strip(), Integer.parseInt(line.substring(at + MARK.length())));
                }
                seen.add(line);
            }
            throw new IllegalStateException("ended: " + seen);
        }
    }

    /** As root shells of device tools: lines printed one by one, each flushed, by a writer that keeps exceptions to itself. */
    static final class Printed extends KeptShell {

        private final PrintWriter input = new PrintWriter(process.getOutputStream(), true);
        private final BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
        private int commands;

        Printed(Path folder, String... argv) throws IOException {
            super(folder, true, argv);
            input.println("export PS1='' TERM=dumb");
        }

        @Override
        Answer run(String command) throws IOException {
            String mark = "__DONE_" + ++commands + "__";
            input.println(command);
            input.println("echo " + mark + ":$?");
            List<String> seen = new ArrayList<>();
            String line = output.readLine();
            while (!line.startsWith(mark)) {
                seen.add(line);
                line = output.readLine();
            }
            return new Answer(String.join("\n", seen), Integer.parseInt(line.substring(mark.length() + 1)));
        }
    }

    /** As simple clients: bytes in several writes with one flush, the status kept in a variable, all read by the thread that wrote. */
    static final class Plain extends KeptShell {

        Plain(Path folder, String... argv) throws IOException {
            super(folder, false, argv);
        }

        @Override
        Answer run(String command) throws IOException {
            String mark = "cmd-" + UUID.randomUUID();
            OutputStream input = process.getOutputStream();
            input.write(command.getBytes(StandardCharsets.UTF_8));
            input.write('\n');
            input.write(("__rc=$?; echo \"" + mark + " $__rc $PWD\"; echo '" + mark + "' >&2\n")
                    .getBytes(StandardCharsets.UTF_8));
            input.flush();
            String output = until(process.getInputStream(), mark);
            String errors = until(process.getErrorStream(), mark);
            String end = output.substring(output.indexOf(mark) + mark.length()).trim();
            return new Answer(
                    output.substring(0, output.indexOf(mark)) + errors.substring(0, errors.indexOf(mark)),
                    Integer.parseInt(end.substring(0, end.indexOf(' '))));
        }

        private static String until(InputStream stream, String mark) throws IOException {
            StringBuilder seen = new StringBuilder();
            int at = -1;
            while (at < 0 || seen.indexOf("\n", at) < 0) {
                seen.append((char) stream.read());
                at = seen.indexOf(mark);
            }
            return seen.toString();
        }
    }
}
