package io.vritti.bench;

import io.vritti.bench.host.FailingHost;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From the end of a host's main to the end of its JVM, right after failures that are not written yet. */
final class ExitDelay implements Group {

    private static final int ROUNDS = 11;
    private static final long MOST_MILLIS = 2_000;
    private static final double MICROS = 1_000;

    @Override
    public String name() {
        return "exit";
    }

    @Override
    public List<Figure> measure(Lab lab) throws IOException, InterruptedException {
        Values without = new Values();
        Values with = new Values();
        for (int round = 0; round < lab.effort().times(ROUNDS); round++) {
            without.add(delayMillis(lab, Peer.NONE));
            with.add(delayMillis(lab, Peer.VRITTI));
        }
        return List.of(new Figure("exit right after 20 failures, p50 / most")
                .of(Peer.NONE, "%.0f / %.0f ms", without.median(), without.percentile(100))
                .of(Peer.VRITTI, "%.0f / %.0f ms", with.median(), with.percentile(100))
                .target("<= 2 s", with.percentile(100) <= MOST_MILLIS));
    }

    private static double delayMillis(Lab lab, Peer peer) throws IOException, InterruptedException {
        List<String> command = lab.command(peer, lab.freshHome(), "", FailingHost.class, "20", "when");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = process.inputReader().lines().toList();
        process.waitFor();
        return (epochMicros() - Long.parseLong(lines.get(lines.size() - 1))) / MICROS;
    }

    /** The clock that two JVMs share. */
    static long epochMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
