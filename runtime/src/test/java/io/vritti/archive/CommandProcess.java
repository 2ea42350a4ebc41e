package io.vritti.archive;

import io.vritti.ForkedJvm;
import io.vritti.cli.VrittiCommand;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another JVM that runs one command, as people do: it says when it begins, so that a kill meets its work and not the JVM's start. */
final class CommandProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private CommandProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param warm a home in which nothing is known: asked first, it has the classes loaded */
    static CommandProcess begun(File warm, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ForkedJvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ForkedJvm.classPath(),
                CommandProcess.class.getName(),
                warm.getPath()));
        command.addAll(arguments);
        CommandProcess begun = new CommandProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        for (String line = begun.out.readLine(); !"begins".equals(line); line = begun.out.readLine()) {
            if (line == null) {
                throw new IOException("it ended before it began");
            }
        }
        return begun;
    }

    /** @return its exit code, after it has ended by itself */
    static int ended(File warm, List<String> arguments) throws IOException, InterruptedException {
        try (CommandProcess begun = begun(warm, arguments)) {
            StringBuilder said = new StringBuilder();
            for (String line = begun.out.readLine(); line != null; line = begun.out.readLine()) {
                said.append(line).append('\n');
            }
            int code = begun.process.waitFor();
            if (code != 0) {
                System.out.println(String.join(" ", arguments) + ": exit " + code + "\n" + said);
            }
            return code;
        }
    }

    /** Takes what it says, so that it can end. */
    void awaitEnd() throws IOException {
        out.transferTo(Writer.nullWriter());
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does, if it has not ended by itself. */
    @Override
    public void close() throws InterruptedException {
        // Through the handle: Process.destroyForcibly also closes our end of its output.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    public static void main(String[] args) {
        VrittiCommand.run(new String[] {"list", "--archived", "--home", args[0]});
        System.out.println("begins");
        System.exit(VrittiCommand.run(Arrays.copyOfRange(args, 1, args.length)));
    }
}
