package io.vritti.gate;

import io.vritti.action.ExecutablePath;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.config.Mode;
import io.vritti.config.Settings;
import io.vritti.episode.Reflection;
import io.vritti.evidence.Evidence;
import io.vritti.gate.fix.AdviceIndex;
import io.vritti.gate.fix.FixIndex;
import io.vritti.gate.memory.FailureFilter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.gate.rules.Allowances;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.observe.Counters;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Advice;
import io.vritti.store.SharedMemory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Plays failures, repeats and vetoes through gates of its own, on an agent thread. The classes that a verdict needs are then loaded:
 * cold, the first failure of a host took 70 ms here, warm 1 ms, and its budget is 20.
 */
public final class GateWarmUp {

    private static final String MISSING = "vritti-rehearsal-no-such-file";

    /** What takes longer than its budget, as all that is cold does, leads to no veto. */
    private static final int MOST_TRIES = 3;

    private final Settings settings;
    private final Redactor redactor;
    private final LastFailure failed = new LastFailure();
    private final AdviceIndex advice = new AdviceIndex();
    private final ProcessAction action = cat("/");
    private Gate gate;

    public GateWarmUp(Settings settings, Redactor redactor) {
        this.settings = settings;
        this.redactor = redactor;
    }

    /** What a failure needs. */
    public void fail() {
        gate = gate(SharedMemory.NONE);
        fail(action);
    }

    /** What a veto needs; to be called after {@link #fail}. */
    public void repeat() {
        if (failed.state != null) {
            FailureState state = failed.state;
            advice.put(new Advice(
                    state.episodeId(), state.actionKey(), "Look there.", "ls", false, Reflection.Source.RULES));
        }
        for (int tries = 1; !blocks(gate, action) && tries < MOST_TRIES; tries++) {
            fail(action);
        }
    }

    /**
     * What a veto needs that rests on another machine's report; to be called after {@link #fail}. It is played in the host's own
     * folder: what is reported is believed in projects only, and the host's is likely to be one.
     *
     * @param written the text in which evidence travels
     */
    public void believe(Function<Evidence, String> written) {
        ProcessAction here = cat(System.getProperty("user.dir"));
        fail(here);
        if (failed.state != null) {
            String causes = written.apply(failed.failure.evidence().causesOnly());
            ActionState report = failed.state.stored(redactor, redactor.withoutSecrets(causes));
            boolean blocks = false;
            for (int tries = 0; tries < MOST_TRIES && !blocks; tries++) {
                blocks = blocks(gate(key -> report), here);
            }
        }
    }

    private boolean blocks(Gate judging, ProcessAction repeated) {
        GateCall call = judging.before(repeated);
        boolean blocks = call != null && call.opinion().blocks();
        if (blocks && call.refusal() == null && settings.mode() == Mode.VETO) {
            judging.previewMessage(repeated, call.opinion());
        }
        return blocks;
    }

    private void fail(ProcessAction failing) {
        GateCall call = gate.before(failing);
        if (call != null) {
            gate.after(
                    call,
                    new Outcome(
                            Outcome.End.EXIT,
                            1,
                            null,
                            call.startedAtMillis(),
                            1_000_000,
                            -1,
                            "cat: " + MISSING + ": No such file or directory",
                            "",
                            0,
                            -1));
        }
    }

    private static ProcessAction cat(String directory) {
        return new ProcessAction(
                List.of("sh", "-c", "cat " + MISSING),
                directory,
                Map.of("PATH", "/usr/bin:/bin"),
                Stdin.PIPE,
                null,
                new ExecutablePath("/usr/bin:/bin"));
    }

    private Gate gate(SharedMemory others) {
        return new GateAssembly(
                        settings,
                        new ModeSwitch(settings.mode()),
                        new FailureIndex(),
                        new FixIndex(),
                        FailureFilter.NOTHING,
                        new Allowances(key -> {}),
                        new ModelTurns(),
                        redactor,
                        new Counters())
                .sharing(others)
                .advising(advice)
                .gate(failed, "rehearsal");
    }

    /** Keeps what the gate has learnt last. */
    private static final class LastFailure extends NoJournal {

        private AnalyzedFailure failure;
        private FailureState state;

        @Override
        public void failed(AnalyzedFailure newest, FailureState newestState, CallEnd end, boolean held) {
            failure = newest;
            state = newestState;
        }
    }
}
