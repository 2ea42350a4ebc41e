package io.vritti;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.verdict.GateCall;
import io.vritti.ledger.HostWrites;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A host in a JVM of its own, with the engine and no advice: its calls are {@code cat missing-<n>.txt}, and none is really made. */
record EngineHost(Engine engine, String folder) implements AutoCloseable {

    /** What a failing call prints before it says why. */
    private static final String OUTPUT = "x".repeat(4_000) + "\n";

    /** As much as the exit of a host gives it. */
    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    /**
     * @param folder where it works
     * @param settings as of the agent, {@code key=value,...}
     */
    static EngineHost start(String folder, String settings) {
        Settings read =
                Settings.load("mode=veto,veto.scope=all,embed.enabled=false," + settings, new Properties(), Map.of());
        CallSide calls = new CallSide(read, HostWrites.WATCHED, (library, target, argument) -> null);
        Engine engine = new Engine(read, List::of, new HostUses(), calls);
        engine.start();
        return new EngineHost(engine, folder);
    }

    GateCall begins(long n) {
        return engine.gate()
                .before(new ProcessAction(
                        List.of("cat", "missing-" + n + ".txt"),
                        folder,
                        Map.of("PATH", "/usr/bin:/bin", "HOME", "/nowhere"),
                        Stdin.PIPE,
                        null,
                        new ExecutablePath("/usr/bin:/bin")));
    }

    void fails(GateCall call, long n) {
        ends(call, 1, OUTPUT + "cat: missing-" + n + ".txt: No such file or directory\n");
    }

    void passes(GateCall call) {
        ends(call, 0, "");
    }

    private void ends(GateCall call, int code, String error) {
        long nowMillis = System.currentTimeMillis();
        engine.gate()
                .after(call, new Outcome(Outcome.End.EXIT, code, null, nowMillis, 1_000_000, -1, error, "", 0, -1));
    }

    @Override
    public void close() {
        engine.close(System.nanoTime() + CLOSE_NANOS);
    }
}
