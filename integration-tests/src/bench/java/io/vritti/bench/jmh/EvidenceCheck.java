package io.vritti.bench.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A call that failed, vetoed after its evidence was looked at again: all that a host waits for. */
@State(Scope.Benchmark)
public class EvidenceCheck {

    /** What is younger than a run is never evidence. */
    private static final long SETTLING_MILLIS = 100;

    @Param({"cause", "closed"})
    public String evidence;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private ProcessBuilder builder;

    @Setup
    public void fail() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vritti-bench-evidence-");
        Files.writeString(folder.resolve("data.txt"), "one\ntwo\n");
        Files.writeString(folder.resolve("job.sh"), "cat data.txt\nexit 3\n");
        TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
        builder = new ProcessBuilder(
                        evidence.equals("cause") ? new String[] {"cat", "missing.txt"} : new String[] {"sh", "job.sh"})
                .directory(folder.toFile());
        if (builder.start().waitFor() == 0) {
            throw new IllegalStateException("it should have failed");
        }
    }

    /**
     * Without a pause, thousands of vetoes a second keep our own writers, which share two cores with this thread, busy with the
     * audit, and what is measured is the queue for a core. An agent does not repeat itself so fast.
     */
    @Setup(Level.Invocation)
    public void pause() {
        LockSupport.parkNanos(PAUSE_NANOS);
    }

    @Benchmark
    public IOException vetoed() throws InterruptedException {
        try {
            builder.start().waitFor();
            throw new IllegalStateException("it ran");
        } catch (IOException veto) {
            return veto;
        }
    }
}
