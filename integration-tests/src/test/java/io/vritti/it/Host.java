package io.vritti.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java program in a JVM of its own, with the agent or without. */
final class Host {

    /** Calls wait for the agent and for a verdict as long as a busy or slow machine needs. */
    static final String PATIENT = "gate.deadline=5s,gate.deadline.first=10s";

    /** Refuses what a user's default would, but never lets a call go by lot, or because this machine is busy. */
    static final String VETO = "mode=veto,veto.holdout=0," + PATIENT;

    /** Refuses whatever the evidence allows, everywhere, always. */
    static final String VETO_ALL = VETO + ",veto.scope=all";

    private static final long LIMIT_SECONDS = 300;

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> user = new ArrayList<>();
    private String executable;
    private Path directory;

    private Host(Jdk jdk, Path folder) {
        this.folder = folder;
        this.executable = jdk.tool("java");
        this.directory = folder;
        environment.put("VRITTI_HOME", folder.resolve("home").toString());
    }

    /** A host that works in this folder, and whose memory is the folder {@code home} in it. */
    static Host on(Jdk jdk, Path folder) {
        return bare(jdk, folder).option("-Duser.home=" + folder);
    }

    /** One whose {@code user.home} is what the JDK takes it for. */
    static Host bare(Jdk jdk, Path folder) {
        // Small and quick to start: what is tested does not depend on either.
        return new Host(jdk, folder).option("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** Another program of the JDK, or of an image made by it. */
    static Host tool(Jdk jdk, Path folder, String executable, String... arguments) {
        Host host = new Host(jdk, folder);
        host.executable = executable;
        return host.arguments(arguments);
    }

    /** A command of ours: {@code java -jar vritti-agent.jar ...}. */
    static Run command(Path folder, String... arguments) throws IOException, InterruptedException {
        return on(Jdks.own(), folder)
                .arguments("-jar", jar().toString())
                .arguments(arguments)
                .run();
    }

    static Path jar() {
        return Path.of(System.getProperty("vritti.agent.jar", "../agent/target/vritti-agent.jar"))
                .toAbsolutePath()
                .normalize();
    }

    /** A library that some hosts bring along. */
    static Path library(String name) {
        return Path.of(System.getProperty("vritti.test.libraries", "target/host-libraries"), name)
                .toAbsolutePath();
    }

    /** The jars of a library that some hosts bring along with what it needs. */
    static List<Path> libraries(String name) throws IOException {
        try (Stream<Path> jars = Files.list(library(name))) {
            return jars.sorted().toList();
        }
    }

    static String agentOption(String settings) {
        return "-javaagent:" + jar() + (settings.isEmpty() ? "" : "=" + settings);
    }

    Host worksIn(Path other) {
        directory = other;
        return this;
    }

    /** The launcher of another run time image. */
    Host java(Path java) {
        executable = java.toString();
        return this;
    }

    /** As a user who may do no more than the rights of files say. */
    Host as(User other) {
        user.addAll(other.prefix());
        return this;
    }

    /** By way of another command. */
    Host through(List<String> command) {
        user.addAll(command);
        return this;
    }

    Host option(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** @param settings {@code key=value,...} */
    Host agent(String settings) {
        return option(agentOption(settings));
    }

    Host home(Path home) {
        return environment("VRITTI_HOME", home.toString());
    }

    /** @param value null takes the variable away */
    Host environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** A class of this module, with nothing else on its class path but these libraries. */
    Host main(Class<?> type, String... arguments) {
        return main(type, List.of(), arguments);
    }

    Host main(Class<?> type, List<Path> libraries, String... arguments) {
        List<String> path = new ArrayList<>(List.of(classes(type).toString()));
        libraries.forEach(library -> path.add(library.toString()));
        return arguments("-cp", String.join(java.io.File.pathSeparator, path), type.getName())
                .arguments(arguments);
    }

    Host arguments(String... more) {
        program.addAll(List.of(more));
        return this;
    }

    /** Runs to the end. */
    Run run() throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "stdout-", "");
        Path err = Files.createTempFile(folder, "stderr-", "");
        try {
            Process process = builder()
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running after " + LIMIT_SECONDS + " s: " + program);
            }
            return new Run(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs until it is closed, and is talked to meanwhile. */
    LiveHost start() throws IOException {
        Path err = Files.createTempFile(folder, "stderr-", "");
        return new LiveHost(builder().redirectError(err.toFile()).start(), err);
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>(user);
        command.add(executable);
        command.addAll(options);
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VRITTI_") || name.endsWith("JAVA_OPTIONS"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("LC_ALL", "C");
        environment.forEach((name, value) -> {
            if (value == null) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder;
    }

    private static Path classes(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
