package io.vritti.bench;

import io.vritti.bench.host.AskedHost;
import io.vritti.home.Home;
import io.vritti.store.MemoryStore;
import io.vritti.store.embedded.EmbeddedStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** From the moment a host is told that its process failed until another JVM reads the episode from the store. */
final class CaptureToDurable implements Group {

    private static final int FAILURES = 300;
    private static final int WARM_UP = 20;
    private static final double MICROS = 1_000;

    /** Looking without a pause would take the core that the other JVM writes with. */
    private static final long LOOK_NANOS = 500_000;

    /** design.md §8. */
    private static final double MOST_MILLIS = 100;

    @Override
    public String name() {
        return "durable";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Path home = lab.freshHome();
        Values millis = new Values();
        Process host = new ProcessBuilder(lab.command(Peer.VRITTI, home, "", AskedHost.class))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader answers = host.inputReader();
                Writer questions = host.outputWriter();
                MemoryStore store = EmbeddedStore.open(Home.at(home.toFile()), System.err::println)) {
            for (int i = 0; i < WARM_UP + lab.effort().count(5, FAILURES); i++) {
                long revision = store.revision();
                questions.write("missing-" + i + "\n");
                questions.flush();
                long failedMicros = Long.parseLong(answers.readLine());
                while (store.revision() == revision) {
                    LockSupport.parkNanos(LOOK_NANOS);
                }
                if (i >= WARM_UP) {
                    millis.add((ExitDelay.epochMicros() - failedMicros) / MICROS);
                }
            }
        }
        host.waitFor();
        return List.of(new Figure("failure seen to durable, read by another JVM, p50 / p99")
                .of(Peer.VRITTI, "%.1f / %.1f ms", millis.median(), millis.percentile(99))
                .target("<= 100 ms p99", millis.percentile(99) <= MOST_MILLIS));
    }
}
