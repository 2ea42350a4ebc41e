package io.vritti.it.kyrodb;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.vritti.it.FreePort;
import io.vritti.it.kyrodb.server.KyroServerMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An instance in a process of its own: ours, or the real one of {@code -Dkyrodb.real=<binary>}. Ports and data outlive the
 * process, so that it can be killed and started again.
 */
public final class KyroProcess implements AutoCloseable {

    private static final long START_SECONDS = 60;
    private static final long EXIT_SECONDS = 30;
    private static final long STEP_MILLIS = 20;

    private final KyroSetup setup;
    private final List<String> command;
    private final Path log;
    private final int port;
    private final int httpPort;
    private Process process;

    private KyroProcess(KyroSetup setup, List<String> command, Path log, int port, int httpPort) {
        this.setup = setup;
        this.command = command;
        this.log = log;
        this.port = port;
        this.httpPort = httpPort;
    }

    /** Starts one whose files are in this folder, and waits until it listens. */
    public static KyroProcess start(KyroSetup setup, Path folder) throws IOException, InterruptedException {
        KyroProcess process = prepared(setup, folder);
        process.start();
        return process;
    }

    /** One with a port, that is not running yet. */
    public static KyroProcess prepared(KyroSetup setup, Path folder) throws IOException {
        int port = FreePort.any();
        int httpPort = FreePort.any();
        while (httpPort == port) {
            // The system may give a port again as soon as it is free.
            httpPort = FreePort.any();
        }
        Path toml = setup.write(folder, port, httpPort);
        List<String> command = new ArrayList<>();
        if (isReal()) {
            command.addAll(List.of(System.getProperty("kyrodb.real"), "--config", toml.toString()));
        } else {
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KyroServerMain.class.getName(),
                    "--config",
                    toml.toString()));
            command.addAll(setup.switches());
        }
        return new KyroProcess(setup, command, folder.resolve("kyrodb.log"), port, httpPort);
    }

    /** Whether {@link #start} starts the real server, which has no switches. */
    public static boolean isReal() {
        return System.getProperty("kyrodb.real") != null;
    }

    public int port() {
        return port;
    }

    public int httpPort() {
        return httpPort;
    }

    /** {@code host:port}, as the agent is told it. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public KyroSetup setup() {
        return setup;
    }

    /** Again, with the data it had, and waits until it listens. */
    public void start() throws IOException, InterruptedException {
        launch();
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Loopback.listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadlineNanos) {
                throw new IOException("KyroDB did not start:\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    /** Likewise, and does not wait. */
    public void launch() throws IOException {
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Moves a switch of ours while it runs; a test that needs one is no test of the real server. */
    public void turn(String word) throws IOException, InterruptedException {
        assumeFalse(isReal(), "the real server has no switches");
        process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(EXIT_SECONDS);
        while (!log().contains("switched " + word + "\n")) {
            if (!process.isAlive() || System.nanoTime() > deadlineNanos) {
                throw new IOException("KyroDB did not take " + word + ":\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for the end: as long as streams are open, there is none. */
    public void terminate() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("still running " + EXIT_SECONDS + " s after SIGTERM");
        }
    }

    /** Both streams of all its lives. */
    public String log() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
