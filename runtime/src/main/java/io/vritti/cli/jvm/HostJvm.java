package io.vritti.cli.jvm;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the agent, in mode veto, of the same Java as this one. */
public final class HostJvm {

    private final List<String> options = new ArrayList<>();

    public HostJvm(File jar, File home) {
        options.add(new File(new File(System.getProperty("java.home"), "bin"), "java").getPath());
        options.add("-javaagent:" + jar);
        option("vritti.home", home.getPath());
        option("vritti.mode", "veto");
    }

    public HostJvm option(String property, String value) {
        options.add("-D" + property + "=" + value);
        return this;
    }

    /** Runs a program that shares our output; returns its exit code. */
    public int run(File directory, String... program) throws IOException, InterruptedException {
        return builder(directory, program).inheritIO().start().waitFor();
    }

    /** Starts a program that writes into two files and reads nothing. */
    public Process start(File directory, File stdout, File stderr, String... program) throws IOException {
        Process process = builder(directory, program)
                .redirectOutput(stdout)
                .redirectError(stderr)
                .start();
        process.getOutputStream().close();
        return process;
    }

    private ProcessBuilder builder(File directory, String... program) {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(program));
        return new ProcessBuilder(command).directory(directory);
    }
}
