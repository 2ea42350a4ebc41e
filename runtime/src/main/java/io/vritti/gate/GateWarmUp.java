package io.vritti.gate;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Settings;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.verdict.GateCall;
import io.vritti.gate.verdict.Verdict;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import java.util.List;
import java.util.Map;

/**
 * Plays one failure, one repeat and one veto through a gate of its own, on an agent thread. The classes that a verdict needs are
 * then loaded: cold, the first failure of a host took 70 ms here, warm 1 ms, and its budget is 20.
 */
public final class GateWarmUp {

    private static final String MISSING = "/vritti-rehearsal-no-such-file";

    private final Settings settings;
    private final Redactor redactor;

    public GateWarmUp(Settings settings, Redactor redactor) {
        this.settings = settings;
        this.redactor = redactor;
    }

    public void run() {
        Gate gate = new GateAssembly(
                        settings,
                        new ModeSwitch(settings.mode()),
                        new FailureIndex(),
                        new FixIndex(),
                        FailureFilter.NOTHING,
                        new Allowances(key -> {}),
                        new ModelTurns(),
                        redactor,
                        new Counters())
                .gate(new NoJournal(), "rehearsal");
        ProcessAction action = new ProcessAction(
                List.of("sh", "-c", "cat " + MISSING),
                "/",
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
        GateCall first = gate.before(action);
        gate.after(
                first,
                new Outcome(
                        Outcome.End.EXIT,
                        1,
                        null,
                        first.startedAtMillis(),
                        1_000_000,
                        -1,
                        "cat: " + MISSING + ": No such file or directory",
                        "",
                        0,
                        -1));
        Verdict verdict = gate.preview(action);
        if (verdict.blocks()) {
            gate.previewMessage(action, verdict);
        }
    }
}
