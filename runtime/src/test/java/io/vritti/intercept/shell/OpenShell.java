package io.vritti.intercept.shell;

import io.vritti.gate.Gate;
import io.vritti.intercept.process.ProcessCalls;
import io.vritti.tool.ToolFrames;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real shell that a test keeps open, followed as the agent's woven code would have it followed. */
final class OpenShell implements AutoCloseable {

    private final Process process;
    private final OutputStream input;
    private final InputStream output;
    private final BufferedWriter writer;
    private int marks;

    OpenShell(Gate gate, ToolFrames tools, Path folder, boolean merged, String... argv) throws IOException {
        this(gate, tools, folder, merged, Map.of(), argv);
    }

    OpenShell(Gate gate, ToolFrames tools, Path folder, boolean merged, Map<String, String> variables, String... argv)
            throws IOException {
        ProcessCalls calls = new ProcessCalls(gate, tools);
        ProcessBuilder builder =
                new ProcessBuilder(argv).directory(folder.toFile()).redirectErrorStream(merged);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("BASH") || name.equals("ENV"));
        environment.putAll(variables);
        ProcessCalls.Starting starting = (ProcessCalls.Starting) calls.starting(builder, null, environment);
        process = builder.start();
        calls.started(starting, process, null);
        input = calls.standardInput(process, process.getOutputStream());
        output = calls.standardOutput(process, process.getInputStream());
        InputStream errors = calls.standardError(process, process.getErrorStream());
        writer = new BufferedWriter(new OutputStreamWriter(input, StandardCharsets.UTF_8));
        Thread reading = new Thread(() -> {
            try {
                errors.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The shell is closed.
            }
        });
        reading.setDaemon(true);
        reading.start();
        process.onExit().thenAccept(exited -> calls.exited(exited, exited.exitValue()));
    }

    /** Writes a command and a mark as one text; gives what the shell printed, and then {@code =status}. */
    String run(String command) throws IOException {
        String mark = nextMark();
        writer.write(command);
        writer.newLine();
        writer.write("printf '" + mark + " %s\\n' $?");
        writer.newLine();
        writer.flush();
        return until(mark);
    }

    /** The same on one line. */
    String runOnOneLine(String command) throws IOException {
        String mark = nextMark();
        send(command + "; echo \"" + mark + " \"$?\n");
        return until(mark);
    }

    /** Writes command and mark as two texts. */
    String runApart(String command) throws IOException {
        String mark = nextMark();
        send(command + "\n");
        send("echo " + mark + " $?\n");
        return until(mark);
    }

    /** Writes a text with one call, and does not flush. */
    void write(String text) throws IOException {
        input.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text as it is. */
    void send(String text) throws IOException {
        input.write(text.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    String nextMark() {
        return "__DONE_" + marks++ + "__";
    }

    /** What the shell prints before a mark, and behind a sign the status. */
    String until(String mark) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] bytes = new byte[1024];
        int at = -1;
        while (at < 0 || seen.indexOf("\n", at) < 0) {
            int count = output.read(bytes);
            if (count < 0) {
                return seen + "=ended";
            }
            seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            at = seen.indexOf(mark + " ");
        }
        return seen.substring(0, at) + "=" + seen.substring(at + mark.length() + 1, seen.indexOf("\n", at));
    }

    @Override
    public void close() throws Exception {
        writer.close();
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
