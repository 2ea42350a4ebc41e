package io.vritti.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system that answers nothing: a real FUSE mount whose server only holds it open. */
final class DeadMount implements AutoCloseable {

    private static final Path DEVICE = Path.of("/dev/fuse");
    private static final String MOUNTED = "mounted";
    private static final long EXIT_SECONDS = 20;

    private final Process server;

    private DeadMount(Process server) {
        this.server = server;
    }

    /** Skips the test where this machine or user may not mount. */
    static DeadMount at(Path folder) throws IOException, URISyntaxException {
        assumeTrue(Files.isWritable(DEVICE), "this user may not use " + DEVICE);
        Path script =
                Path.of(DeadMount.class.getResource("/dead-mount/mount.py").toURI());
        Process server;
        try {
            server = new ProcessBuilder("python3", script.toString(), folder.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "the mount needs python3: " + e.getMessage());
            throw e;
        }
        String answer = server.inputReader().readLine();
        assumeTrue(MOUNTED.equals(answer), answer);
        return new DeadMount(server);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.getOutputStream().close();
        if (!server.waitFor(EXIT_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
