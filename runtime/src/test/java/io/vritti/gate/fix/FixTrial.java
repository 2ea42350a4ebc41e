package io.vritti.gate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.Action;
import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.gate.Gate;
import io.vritti.gate.GateParts;
import io.vritti.gate.RecordedJournal;
import io.vritti.gate.verdict.GateCall;
import io.vritti.store.Fix;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A gate that refuses whatever it can, and calls that end as they are told. */
final class FixTrial {

    private static final String PATH = "/usr/bin:/bin";

    final RecordedJournal journal = new RecordedJournal();
    private final FixIndex fixes = new FixIndex();
    private final Path folder;
    private Gate gate;

    FixTrial(Path folder) {
        this.folder = folder;
        restart();
    }

    /** Another gate with the same fixes: it knows of no failure, and of nothing that was told. */
    void restart(String... settings) {
        gate = new GateParts()
                .with(fixes)
                .assembly(
                        "veto.holdout=0", "gate.deadline=5s", "mode=veto", "veto.scope=all", String.join(",", settings))
                .gate(journal, "test");
    }

    /** @return the line that the host is told with it, or null */
    String fails(Action action, String error) {
        return ends(action, 1, error);
    }

    void passes(Action action) {
        ends(action, 0, "");
    }

    private String ends(Action action, int code, String error) {
        return ends(action, Outcome.End.EXIT, code, error);
    }

    String ends(Action action, Outcome.End end, int code, String error) {
        GateCall call = gate.before(action);
        assertThat(call.open()).as(action.text()).isTrue();
        return gate.after(
                call, new Outcome(end, code, null, System.currentTimeMillis(), 20_000_000, -1, error, "", 0, -1));
    }

    /** The message of the veto that the action gets. */
    String refused(Action action) {
        GateCall call = gate.before(action);
        assertThat(call.open()).as(action.text()).isFalse();
        return call.refusal().getMessage();
    }

    ProcessAction shell(String text) {
        return shell(folder, text);
    }

    ProcessAction shell(Path directory, String text) {
        return new ProcessAction(
                List.of("bash", "-c", text),
                directory.toString(),
                Map.of("PATH", PATH),
                Stdin.PIPE,
                null,
                new ExecutablePath(PATH));
    }

    void knows(Fix fix) {
        fixes.refresh(fix);
    }
}
