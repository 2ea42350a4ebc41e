package io.vritti.state;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import io.vritti.state.proof.ChangeReading;
import io.vritti.state.proof.NotBefore;
import io.vritti.state.proof.Proof;
import io.vritti.state.proof.RemoteAnswer;
import io.vritti.state.proof.RemoteRefusal;
import io.vritti.state.proof.TreeInputs;
import io.vritti.state.reach.Surroundings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says whether a remembered failure still holds, by looking at the world and asking nobody. Thread-safe. */
public final class EvidenceCheck {

    private final OpaqueChanges changes;
    private final Clock clock;
    private final TreeLooks looks = new TreeLooks();
    private final TreeCheck trees;

    public EvidenceCheck(OpaqueChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
        this.trees = new TreeCheck(changes, looks);
    }

    /** A glance at what is about to run; with the trees that a check of this very call has just walked. */
    public Glance glance(ProcessAction action) {
        return Glance.at(action, looks.take(action), changes.stirred());
    }

    /**
     * Checks the proofs, the strongest first. One that holds is enough; one that is contradicted ends it, whatever weaker ones
     * would say: what explained the failure is gone.
     *
     * @param action about to run, with the action key that the evidence was captured for
     * @param budgetNanos after which nothing more is looked at, and the answer is Unsure
     */
    public Finding check(Evidence evidence, Action action, long budgetNanos) {
        if (evidence.proofs().isEmpty()) {
            return new Finding.Unsure(evidence.unproven());
        }
        if (action instanceof ProcessAction process && Surroundings.optionsInherited(process)) {
            return new Finding.Unsure("its shell inherits options");
        }
        long deadlineNanos = System.nanoTime() + budgetNanos;
        View view = action instanceof ProcessAction process
                ? new View(process, evidence.salt(), budgetNanos)
                : View.ofNothing();
        Look look = new Look(evidence, view);
        Finding unsure = new Finding.Unsure(evidence.unproven());
        for (Proof proof : evidence.proofs()) {
            Finding finding = check(proof, evidence, look);
            if (proof instanceof TreeInputs tree && action instanceof ProcessAction process) {
                finding = trees.check(tree, evidence, process, finding, deadlineNanos - System.nanoTime());
            }
            if (!(finding instanceof Finding.Unsure)) {
                return finding;
            }
            unsure = finding;
        }
        return unsure;
    }

    private Finding check(Proof proof, Evidence evidence, Look look) {
        long age = clock.millis() - evidence.capturedAtMillis();
        if (age > proof.lifeMillis() || age < 0) {
            return new Finding.Unsure("what was seen at the failure is too old");
        }
        if (proof instanceof Cause cause
                && cause.clock() != null
                && !cause.clock().equals(changes.reading(null))) {
            return new Finding.Unsure("something that succeeded since then may have changed it");
        }
        if (proof instanceof RemoteAnswer answer) {
            String disturbance = disturbance(answer.authority(), answer.clock());
            return disturbance == null
                    ? holds(answer, "nothing is known to have changed at " + answer.authority())
                    : new Finding.Unsure(disturbance);
        }
        if (proof instanceof NotBefore delay) {
            return delay(delay);
        }
        Finding seen = seen(proof, look);
        return proof instanceof RemoteRefusal refusal && seen instanceof Finding.Holds ? refusal(refusal) : seen;
    }

    private Finding refusal(RemoteRefusal refusal) {
        String disturbance = disturbance(null, refusal.clock());
        return disturbance == null
                ? holds(refusal, "nothing is known to have changed at " + refusal.service())
                : new Finding.Unsure(disturbance);
    }

    private Finding delay(NotBefore delay) {
        long leftMillis = delay.instantMillis() - clock.millis();
        if (leftMillis <= 0) {
            return new Finding.Changed(List.of("the time to wait is over"));
        }
        String disturbance = disturbance(delay.authority(), delay.clock());
        return disturbance == null
                ? holds(delay, "it may be tried again in " + (leftMillis + 999) / 1_000 + " s")
                : new Finding.Unsure(disturbance);
    }

    private static Finding holds(Proof proof, String checked) {
        return new Finding.Holds(proof.basis(), List.of(checked));
    }

    /** What may have changed at a server since, in words, or null if nothing is known to have. */
    private String disturbance(String authority, ChangeReading then) {
        ChangeReading now = changes.reading(authority);
        String there = authority == null ? "what it asks" : authority;
        if (now.session() != then.session()) {
            return "another session, in which " + there + " may have changed";
        }
        if (now.writes() != then.writes()) {
            return "what was done since then may have changed " + there;
        }
        return now.processes() == then.processes()
                ? null
                : "a process started or ended since then may have changed " + there;
    }

    private static Finding seen(Proof proof, Look look) {
        List<String> differences = new ArrayList<>();
        if (proof.environment()) {
            differences.addAll(look.environmentDifferences());
        }
        List<Seen> checked = new ArrayList<>();
        String unsure = null;
        for (Seen seen : proof.seen()) {
            String now = seen.input().look(look.view());
            String subject = look.evidence().shortened(seen.input().subject());
            if (now == null) {
                unsure = look.view().overBudget() ? "over budget" : subject + " cannot be looked at";
            } else if (!now.equals(seen.state())) {
                differences.add(look.evidence().shortened(seen.input().difference(seen.state(), now)));
            } else if (!seen.sure()) {
                unsure = subject + " may have changed while the failed run was under way";
            } else {
                checked.add(seen);
            }
        }
        if (!differences.isEmpty()) {
            return new Finding.Changed(differences);
        }
        return unsure == null
                ? new Finding.Holds(proof.basis(), Telling.of(checked, look.evidence()))
                : new Finding.Unsure(unsure);
    }

    /** One view for all proofs of an evidence, and the environment compared at most once. */
    private static final class Look {
        private final Evidence evidence;
        private final View view;
        private List<String> environmentDifferences;

        Look(Evidence evidence, View view) {
            this.evidence = evidence;
            this.view = view;
        }

        Evidence evidence() {
            return evidence;
        }

        View view() {
            return view;
        }

        List<String> environmentDifferences() {
            if (environmentDifferences == null) {
                environmentDifferences =
                        evidence.environment().differences(EnvironmentState.of(view.environment(), evidence.salt()));
            }
            return environmentDifferences;
        }
    }
}
