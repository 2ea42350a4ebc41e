package io.vritti.it.replay;

import io.vritti.it.replay.Scenario.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does for real what scenarios say, in the JVM that the agent is in, and writes how each step ended. The truth is what the
 * operating system and the loopback server answer.
 */
public final class ReplayHost {

    private ReplayHost() {}

    /** @param arguments the scenarios, a folder to work in, and the file for the results */
    public static void main(String[] arguments) throws Exception {
        List<String> results = new ArrayList<>();
        try (ScenarioServer server = new ScenarioServer()) {
            for (Scenario scenario : Scenario.read(Path.of(arguments[0]))) {
                Path folder = Files.createTempDirectory(Path.of(arguments[1]), scenario.id() + "-");
                server.forget();
                for (Step step : scenario.steps()) {
                    String end = end(step, folder, server);
                    results.add(String.join("\t", scenario.id(), step.role().name(), end));
                }
                stopServiceOf(folder);
            }
        }
        Files.write(Path.of(arguments[2]), results);
        System.exit(0);
    }

    private static String end(Step step, Path folder, ScenarioServer server) throws Exception {
        try {
            boolean passed = switch (step.role()) {
                case wait -> {
                    Thread.sleep((long) (Double.parseDouble(step.path()) * 1_000));
                    yield true;
                }
                case edit -> {
                    Path file = folder.resolve(step.path());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, step.body());
                    yield true;
                }
                default -> step.cmd() == null ? server.request(step) : ShellStep.run(step, folder);
            };
            return passed ? "passed\t" : "failed\t";
        } catch (IOException e) {
            boolean vetoed = e.getClass().getName().contains("VetoException");
            return (vetoed ? "vetoed\t" : "failed\t")
                    + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static void stopServiceOf(Path folder) throws IOException {
        Path pid = folder.resolve("srv.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(ProcessHandle::destroy);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
