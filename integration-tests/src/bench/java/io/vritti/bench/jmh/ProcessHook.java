package io.vritti.bench.jmh;

import io.vritti.bridge.VrittiSites;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the weaver puts before {@code ProcessBuilder.start}: what comes after belongs to processes that are there. */
@State(Scope.Benchmark)
public class ProcessHook {

    private final ProcessBuilder builder =
            new ProcessBuilder("bash", "-c", "make -j2 all && ./run-tests --fast src/main");
    private final Object redirects = new ProcessBuilder.Redirect[] {
        ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.PIPE, ProcessBuilder.Redirect.PIPE
    };

    @Setup
    public void startOne() throws IOException, InterruptedException {
        new ProcessBuilder("true").start().waitFor();
    }

    @Benchmark
    public Object before() throws Throwable {
        Object token = (Object)
                Bridge.BEFORE.invokeExact(VrittiSites.PROCESS_START, (Object) builder, redirects, (Object) null);
        if (token == null || token instanceof Throwable) {
            throw new IllegalStateException("nobody watches, or it was refused: " + token);
        }
        return token;
    }
}
