package io.vritti.bench.jmh;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** A process from its start to the exit code, as a host does it. */
public class ProcessStart {

    @Benchmark
    public int run() throws IOException, InterruptedException {
        return new ProcessBuilder("true").start().waitFor();
    }
}
