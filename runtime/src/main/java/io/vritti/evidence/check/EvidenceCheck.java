package io.vritti.evidence.check;

import io.vritti.action.Action;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.PreRunSnapshot;
import io.vritti.evidence.capture.TreeLooks;
import io.vritti.proof.Cause;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.NotBefore;
import io.vritti.proof.Proof;
import io.vritti.proof.RemoteAnswer;
import io.vritti.proof.RemoteRefusal;
import io.vritti.proof.ToolRefusal;
import io.vritti.proof.TreeInputs;
import io.vritti.reads.Surroundings;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks whether a remembered failure still holds, by looking at this machine only. Thread-safe. */
public final class EvidenceCheck {

    private final SideEffectCounter changes;
    private final Clock clock;
    private final long variableSalt;
    private final TreeLooks looks = new TreeLooks();
    private final TreeCheck trees;

    /** @param variableSalt as the evidence was made with it; with another one, every variable has changed */
    public EvidenceCheck(SideEffectCounter changes, Clock clock, long variableSalt) {
        this.changes = changes;
        this.clock = clock;
        this.variableSalt = variableSalt;
        this.trees = new TreeCheck(changes, looks);
    }

    /** A snapshot of what is about to run; with the trees that a check of this very call has just walked. */
    public PreRunSnapshot snapshot(Action action) {
        return action.byKind(
                process -> PreRunSnapshot.at(process, looks.take(process), changes.stirred())
                        .at(changes.now()),
                http -> PreRunSnapshot.NONE,
                tool -> PreRunSnapshot.NONE);
    }

    /**
     * Checks the proofs, the strongest first. One that holds is enough; one that is contradicted ends it, whatever weaker ones
     * would say: what explained the failure is gone.
     *
     * @param action about to run, with the action key that the evidence was captured for
     * @param budgetNanos after which nothing more is looked at, and the answer is Unsure
     */
    public CheckResult check(Evidence evidence, Action action, long budgetNanos) {
        if (evidence.proofs().isEmpty()) {
            return CheckResult.Unsure.unproven(evidence);
        }
        if (action.byKind(Surroundings::optionsInherited, http -> false, tool -> false)) {
            return new CheckResult.Unsure("its shell inherits options");
        }
        long deadlineNanos = System.nanoTime() + budgetNanos;
        FileSystemView view = action.byKind(
                process -> FileSystemView.within(process, evidence.salt(), budgetNanos),
                http -> FileSystemView.ofNothing(),
                tool -> FileSystemView.ofNothing());
        Look look = new Look(evidence, view, action);
        CheckResult unsure = CheckResult.Unsure.unproven(evidence);
        for (Proof proof : evidence.proofs()) {
            CheckResult finding = check(proof, evidence, look);
            if (proof instanceof TreeInputs tree) {
                CheckResult beside = finding;
                finding = action.byKind(
                        process -> trees.check(tree, evidence, process, beside, deadlineNanos - System.nanoTime()),
                        http -> beside,
                        tool -> beside);
            }
            if (!(finding instanceof CheckResult.Unsure)) {
                return finding;
            }
            unsure = finding;
        }
        return unsure;
    }

    /**
     * Checks only what explains a failure best, as it was at a time that has passed.
     *
     * @param atMillis wall clock, some moments ago
     */
    public CheckResult inHindsight(Evidence evidence, Action action, long atMillis) {
        FileSystemView view = action.byKind(
                process -> FileSystemView.asItWas(process, evidence.salt(), atMillis),
                http -> FileSystemView.ofNothing(),
                tool -> FileSystemView.ofNothing());
        return evidence.causes().isEmpty()
                ? CheckResult.Unsure.unproven(evidence)
                : check(evidence.causes().get(0), evidence, new Look(evidence, view, action));
    }

    private CheckResult check(Proof proof, Evidence evidence, Look look) {
        long age = clock.millis() - evidence.capturedAtMillis();
        if (age > proof.lifeMillis() || age < 0) {
            return new CheckResult.Unsure("what was seen at the failure is too old");
        }
        if (proof instanceof Cause cause
                && cause.epoch() != null
                && (changes.writing(path -> true) != null || !cause.epoch().equals(changes.reading(null)))) {
            return new CheckResult.Unsure("something that succeeded since then may have changed it");
        }
        if (proof instanceof RemoteAnswer answer) {
            String disturbance =
                    disturbance(answer.authority(), LoopbackHost.mayBeIn(answer.authority()), answer.epoch());
            if (disturbance != null) {
                return new CheckResult.Unsure(disturbance);
            }
            CheckResult seen = seen(answer, look);
            return seen instanceof CheckResult.Holds
                    ? holds(answer, "nothing is known to have changed at " + answer.authority())
                    : seen;
        }
        if (proof instanceof ToolRefusal refusal) {
            // What runs since before the refusal did not keep the tool from it; its server is among that.
            if (!refusal.epoch().equals(changes.readingWithTools())) {
                return new CheckResult.Unsure("something that succeeded since then may have changed it");
            }
            return refusal.inputs().isEmpty()
                    ? holds(refusal, "nothing is known to have changed for the tool " + refusal.tool())
                    : seen(proof, look);
        }
        if (proof instanceof NotBefore delay) {
            return delay(delay);
        }
        CheckResult seen = seen(proof, look);
        if (opensSoon(proof, evidence.directory()) && seen instanceof CheckResult.Holds) {
            return new CheckResult.Unsure("something that was started in this session may be about to listen there");
        }
        return proof instanceof RemoteRefusal refusal && seen instanceof CheckResult.Holds ? refusal(refusal) : seen;
    }

    private boolean opensSoon(Proof proof, String directory) {
        return proof instanceof Cause cause
                && cause.kind() == Cause.Kind.PORT_CLOSED
                && changes.isOpeningPort(directory);
    }

    private CheckResult refusal(RemoteRefusal refusal) {
        boolean here = LoopbackHost.mayBeIn(refusal.service());
        String disturbance = disturbance(null, here, refusal.epoch());
        if (disturbance == null && here) {
            disturbance = changes.ledger().writtenSince(refusal.epoch().written(), path -> false);
        }
        return disturbance == null
                ? holds(refusal, "nothing is known to have changed at " + refusal.service())
                : new CheckResult.Unsure(disturbance);
    }

    private CheckResult delay(NotBefore delay) {
        long leftMillis = delay.instantMillis() - clock.millis();
        if (leftMillis <= 0) {
            return new CheckResult.Changed(List.of("the time to wait is over"));
        }
        String disturbance = disturbance(delay.authority(), delay.epoch());
        return disturbance == null
                ? holds(delay, asked(delay) + "it may be tried again in " + seconds(leftMillis) + " s")
                : new CheckResult.Unsure(disturbance);
    }

    /** What the server itself said, which may be more than is waited for. */
    private static String asked(NotBefore delay) {
        return delay.askedMillis() > 0
                ? "the server asked to wait " + seconds(delay.askedMillis()) + " s; "
                : delay.named() ? "" : "it was busy; ";
    }

    private static long seconds(long millis) {
        return (millis + 999) / 1_000;
    }

    private static CheckResult holds(Proof proof, String checked) {
        return new CheckResult.Holds(proof.basis(), List.of(checked));
    }

    /**
     * The same, of what rests on nothing else: nor may anything be at work that could change it.
     *
     * @param here whether this machine may serve it, from its files
     */
    private String disturbance(String authority, boolean here, EffectEpoch then) {
        String disturbance = disturbance(authority, then);
        String writer = disturbance == null ? changes.writing(path -> !here) : null;
        return writer == null ? disturbance : writer + " may have changed " + subject(authority);
    }

    /** What may have changed at a server since, in words, or null if nothing is known to have. */
    private String disturbance(String authority, EffectEpoch then) {
        EffectEpoch now = changes.reading(authority);
        if (now.session() != then.session()) {
            return "another session, in which " + subject(authority) + " may have changed";
        }
        if (now.writes() != then.writes()) {
            return "what was done since then may have changed " + subject(authority);
        }
        return now.processes() == then.processes()
                ? null
                : "a process started or ended since then may have changed " + subject(authority);
    }

    private static String subject(String authority) {
        return authority == null ? "what it asks" : authority;
    }

    private static CheckResult seen(Proof proof, Look look) {
        List<String> differences = new ArrayList<>();
        if (proof.environment()) {
            differences.addAll(look.environmentDifferences());
        }
        List<ObservedInput> checked = new ArrayList<>();
        CheckResult unsure = null;
        for (ObservedInput seen : proof.seen()) {
            String now = seen.input().look(look.view());
            String subject = look.evidence().shortened(seen.input().subject());
            if (now == null) {
                unsure = look.view().overBudget()
                        ? CheckResult.Unsure.overDeadline()
                        : new CheckResult.Unsure(subject + " cannot be looked at");
            } else if (!now.equals(seen.state())) {
                differences.add(look.evidence().shortened(seen.input().difference(seen.state(), now)));
            } else if (!seen.sure()) {
                unsure = new CheckResult.Unsure(subject + " may have changed while the failed run was under way");
            } else {
                checked.add(seen);
            }
        }
        if (!differences.isEmpty()) {
            return new CheckResult.Changed(differences);
        }
        return unsure == null
                ? new CheckResult.Holds(proof.basis(), EvidenceSummary.of(proof, checked, look.evidence()))
                : unsure;
    }

    /** One view for all proofs of an evidence, and the environment compared at most once. */
    private final class Look {
        private final Evidence evidence;
        private final FileSystemView view;
        private final Action action;
        private EnvironmentState now;
        private Set<String> differing;

        Look(Evidence evidence, FileSystemView view, Action action) {
            this.evidence = evidence;
            this.view = view;
            this.action = action;
        }

        Evidence evidence() {
            return evidence;
        }

        FileSystemView view() {
            return view;
        }

        List<String> environmentDifferences() {
            if (differing == null) {
                now = EnvironmentState.of(view.environment(), variableSalt);
                differing = evidence.environment().differing(now);
                if (!differing.isEmpty()) {
                    differing.removeIf(action.byKind(
                            process -> new UnusedVariables(process, evidence, view)::contains,
                            http -> name -> false,
                            tool -> name -> false));
                }
            }
            return differing.stream()
                    .map(name -> evidence.environment().difference(name, now))
                    .toList();
        }
    }
}
