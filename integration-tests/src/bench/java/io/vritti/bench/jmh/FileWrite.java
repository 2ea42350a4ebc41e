package io.vritti.bench.jmh;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A file opened, written and closed, as a host does it. With the agent, evidence depends on the host's writes by then: a program
 * whose inputs are a tree has failed.
 */
@State(Scope.Benchmark)
public class FileWrite {

    /** The choke points are woven on a thread of the agent's own; until then a write costs nothing. */
    private static final long WOVEN_MILLIS = 3_000;

    private final byte[] content = new byte[512];
    private Path folder;
    private Path file;

    @Setup
    public void failOnATree() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("file-write");
        file = folder.resolve("out");
        Files.writeString(folder.resolve("t.pl"), "die join(chr(32), 'not', 'yet')");
        for (int i = 0; i < 2; i++) {
            try {
                new ProcessBuilder("perl", "t.pl")
                        .directory(folder.toFile())
                        .start()
                        .waitFor();
            } catch (IOException refused) {
                // It has failed before, which is what is wanted.
            }
        }
        TimeUnit.MILLISECONDS.sleep(WOVEN_MILLIS);
    }

    @Benchmark
    public void stream() throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
        }
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder.resolve("t.pl"));
        Files.delete(folder);
    }
}
