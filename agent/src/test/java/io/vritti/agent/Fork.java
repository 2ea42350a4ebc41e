package io.vritti.agent;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A program in a process of its own, with our jar or without; our home is inside the test's folder. */
final class Fork {

    private static final long LIMIT_SECONDS = 60;

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final Path folder;

    Fork(Path folder, String executable) {
        this.folder = folder;
        command.add(executable);
    }

    static File jar() {
        return new File(System.getProperty("vritti.agent.jar", "target/vritti-agent.jar")).getAbsoluteFile();
    }

    static String agentOption() {
        return "-javaagent:" + jar();
    }

    /** A host of {@code io.vritti.agent.host}, by its simple name. */
    Fork host(String name, String... arguments) {
        String classes = System.getProperty("vritti.test.classes", "target/test-classes");
        with("-cp", new File(classes).getAbsolutePath());
        with("io.vritti.agent.host." + name);
        return with(arguments);
    }

    Fork agent() {
        return with(agentOption());
    }

    Fork with(String... arguments) {
        command.addAll(List.of(arguments));
        return this;
    }

    Fork environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Result run() throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("VRITTI_HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("still running after " + LIMIT_SECONDS + " s: " + command);
        }
        return new Result(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** What is left of a program that has ended. */
    record Result(int exitCode, String stdout, String stderr) {}
}
