package io.vritti.evidence.capture;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.Causes;
import io.vritti.ecosystem.Tools;
import io.vritti.ecosystem.net.PortTaken;
import io.vritti.ecosystem.net.ScriptPorts;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.remote.RemoteAnswers;
import io.vritti.evidence.remote.RemoteRefusals;
import io.vritti.evidence.remote.ToolRefusals;
import io.vritti.proof.Cause;
import io.vritti.proof.CompleteInputs;
import io.vritti.proof.Proof;
import io.vritti.proof.RemoteRefusal;
import io.vritti.reads.follow.ReadSetAnalysis;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.RacyFiles;
import java.io.File;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Looks, at a failure, for what can tell later whether it still holds. Thread-safe. */
public final class EvidenceCollector {

    private final SideEffectCounter changes;
    private final Clock clock;
    private final long salt;
    private final long variableSalt;
    private final TreeCapture trees;

    /**
     * @param salt of the hashes in the evidence; one for each home, so that what is equal in many failures is written equally
     *     and packed well (runtime/RATIONALE.md, "A kilobyte an episode")
     * @param variableSalt of the hashes of variables; never stored
     */
    public EvidenceCollector(SideEffectCounter changes, Clock clock, long salt, long variableSalt) {
        this.changes = changes;
        this.clock = clock;
        this.salt = salt;
        this.variableSalt = variableSalt;
        this.trees = new TreeCapture(changes);
    }

    /**
     * To be called before the host can see the failure.
     *
     * @param outcome a failure
     * @param budgetNanos after which nothing more is looked at; design.md §5.2: 2 % of the run, within 20-500 ms
     * @return never null; without proofs where the failure is not understood
     */
    public Evidence collect(Action action, Outcome outcome, long budgetNanos) {
        return collect(action, outcome, PreRunSnapshot.NONE, 0, budgetNanos);
    }

    /** @param snapshot taken right before the action started: what is the same since then is sure, however fresh it was */
    public Evidence collect(Action action, Outcome outcome, PreRunSnapshot snapshot, long budgetNanos) {
        return collect(action, outcome, snapshot, 0, budgetNanos);
    }

    /**
     * @param snapshot taken right before the action started: what is the same since then is sure, however fresh it was
     * @param repeats how often in a row it has failed before
     */
    public Evidence collect(Action action, Outcome outcome, PreRunSnapshot snapshot, long repeats, long budgetNanos) {
        return action.byKind(
                process -> process(process, outcome, snapshot, budgetNanos),
                http -> RemoteAnswers.of(
                        http,
                        outcome,
                        repeats,
                        changes,
                        snapshot == PreRunSnapshot.LATE ? outcome.endedAtMillis() : clock.millis()),
                tool -> ToolRefusals.of(tool, outcome, changes, clock.millis()));
    }

    private Evidence process(ProcessAction action, Outcome outcome, PreRunSnapshot snapshot, long budgetNanos) {
        boolean ownEnd = outcome.end() != Outcome.End.KILLED_BY_HOST;
        if (action.servesOverPipes() && (!ownEnd || !outcome.standardOutput().isEmpty())) {
            // What it complained of while it served, or was about to, did not keep it from serving.
            return Evidence.none(clock.millis(), action.directory(), "it has served");
        }
        long startNanos = System.nanoTime();
        FileSystemView view = FileSystemView.afterRun(
                action, salt, budgetNanos, outcome.startedAtMillis(), fresh(snapshot, action), snapshot.predicted());
        List<Proof> proofs = new ArrayList<>();
        for (Cause cause : causes(action, outcome, snapshot, view)) {
            proofs.add(cause.at(() -> changes.reading(null)));
        }
        addTakenPort(action, outcome, view, proofs);
        ReadSetAnalysis reads = ReadSetAnalysis.of(action, outcome, view, Tools.CATALOG);
        MissingProof missing = reads.complete()
                ? addReach(reads, outcome, view, proofs)
                : MissingProof.because(reads.incompleteBecause());
        if (reads.tree() != null && snapshot == PreRunSnapshot.LATE) {
            // The host may have written outside of the tree, where nothing of it shows.
            missing = MissingProof.because("it was looked at too late");
        } else if (reads.tree() != null && !view.overBudget()) {
            long leftNanos = budgetNanos - (System.nanoTime() - startNanos);
            missing = trees.add(action, outcome, snapshot, reads, view, salt, leftNanos, proofs);
        }
        RemoteRefusal refusal = RemoteRefusals.of(action, outcome, changes, view);
        if (refusal != null) {
            proofs.add(refusal);
        }
        if (view.overBudget()) {
            return Evidence.overBudget(clock.millis(), action.directory(), "over budget");
        }
        return new Evidence(
                clock.millis(),
                action.directory(),
                salt,
                proofs,
                environment(proofs, action),
                missing.why(),
                List.of(),
                missing.overBudget(),
                "");
    }

    /** What was looked at before the run, as far as it tells what was there while it was under way. */
    private RacyFiles fresh(PreRunSnapshot snapshot, ProcessAction action) {
        boolean alone = snapshot.moment() != null
                && changes.beside(
                                snapshot.moment(),
                                action,
                                path -> !Objects.equals(new File(path).getParent(), action.directory()))
                        == null;
        return alone ? snapshot.fresh() : snapshot.fresh().disturbed();
    }

    /** What explains the failure; where it is looked at late, what explained it before the host could mend it. */
    private List<Cause> causes(ProcessAction action, Outcome outcome, PreRunSnapshot snapshot, FileSystemView view) {
        List<Cause> causes = Causes.of(action, outcome, view);
        return causes.isEmpty() && snapshot == PreRunSnapshot.LATE
                ? Causes.of(action, outcome, FileSystemView.beforeChangesSince(action, salt, outcome.startedAtMillis()))
                : causes;
    }

    /** A server whose port is taken, where no rule has explained it. */
    private static void addTakenPort(ProcessAction action, Outcome outcome, FileSystemView view, List<Proof> proofs) {
        if (!proofs.isEmpty() || !PortTaken.says(outcome)) {
            return;
        }
        ReadSetAnalysis reads = ReadSetAnalysis.ofPort(action, outcome, view, Tools.FOR_PORTS);
        Cause cause = reads.complete() ? PortTaken.explain(action, reads.inputs(), outcome, view) : null;
        if (cause != null) {
            proofs.add(cause);
        }
    }

    /** Adds the proof that closed inputs are; says why there is none. */
    private static MissingProof addReach(
            ReadSetAnalysis reads, Outcome outcome, FileSystemView view, List<Proof> proofs) {
        List<ObservedInput> seen = new ArrayList<>();
        for (Input input : reads.inputs()) {
            ObservedInput now = view.seen(input);
            if (now == null) {
                return MissingProof.because(input.subject() + " cannot be looked at");
            }
            seen.add(now);
        }
        if (reads.ports().isEmpty()) {
            proofs.add(new CompleteInputs(seen));
            return MissingProof.NONE;
        }
        Cause cause = ScriptPorts.explain(reads.ports().iterator().next(), seen, outcome, view);
        if (cause == null) {
            return MissingProof.because("it talks to a port of this machine");
        }
        proofs.add(cause);
        return MissingProof.NONE;
    }

    private EnvironmentState environment(List<Proof> proofs, ProcessAction action) {
        return proofs.stream().anyMatch(Proof::environment)
                ? EnvironmentState.of(action.environment(), variableSalt)
                : EnvironmentState.NONE;
    }
}
