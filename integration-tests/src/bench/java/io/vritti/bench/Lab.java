package io.vritti.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What all rows are measured with.
 *
 * @param jdk home of the JDK
 * @param agent our jar
 * @param openTelemetry theirs
 * @param noOp an agent that does nothing
 * @param folder for homes and the like; gone afterwards
 */
record Lab(Path jdk, Path agent, Path openTelemetry, Path noOp, Path folder, Effort effort) {

    static Lab open() throws IOException {
        Path folder = Files.createTempDirectory("vritti-bench-");
        return new Lab(
                Path.of(System.getProperty("bench.jdk", System.getProperty("java.home"))),
                required("bench.agent"),
                required("bench.opentelemetry"),
                NoOpAgent.jar(folder.resolve("no-op.jar")),
                folder,
                Effort.given());
    }

    /** A home of its own for each measurement that must not find what another left. */
    Path freshHome() throws IOException {
        return Files.createTempDirectory(folder, "home-");
    }

    String java() {
        return jdk.resolve("bin/java").toString();
    }

    /**
     * The JVM's options for a peer.
     *
     * @param settings of ours, {@code key=value,...}; others do not see them
     */
    List<String> options(Peer peer, Path home, String settings) {
        List<String> options = new ArrayList<>();
        switch (peer) {
            case NONE -> {
                break;
            }
            case NO_OP -> options.add("-javaagent:" + noOp);
            case VRITTI ->
                options.add("-javaagent:" + agent + "=home=" + home + (settings.isEmpty() ? "" : "," + settings));
            case OPEN_TELEMETRY -> {
                options.add("-javaagent:" + openTelemetry);
                // Nothing leaves the machine, and nothing is printed.
                for (String signal : List.of("traces", "metrics", "logs")) {
                    options.add("-Dotel." + signal + ".exporter=none");
                }
                options.add("-Dotel.javaagent.logging=none");
            }
        }
        return options;
    }

    /** A host of this module's, with nothing but itself on its class path. */
    List<String> command(Peer peer, Path home, String settings, Class<?> host, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options(peer, home, settings));
        command.addAll(List.of("-cp", classes(), host.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Of this module. */
    static String classes() {
        return Path.of(Lab.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
    }

    private static Path required(String property) throws IOException {
        Path file = Path.of(System.getProperty(property)).toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new IOException(property + " is not there: " + file);
        }
        return file;
    }
}
