package io.vritti.evidence.check;

import io.vritti.action.ProcessAction;
import io.vritti.evidence.CheckResult;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.evidence.capture.TreeLooks;
import io.vritti.proof.EffectEpoch;
import io.vritti.proof.TreeInputs;
import io.vritti.world.tree.Listing;
import io.vritti.world.tree.TreeChanges;
import io.vritti.world.tree.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks whether the trees that a failed action works on are as they were at its failure. Thread-safe. */
final class TreeCheck {

    private final SideEffectCounter changes;
    private final TreeLooks looks;

    TreeCheck(SideEffectCounter changes, TreeLooks looks) {
        this.changes = changes;
        this.looks = looks;
    }

    /**
     * Walks the trees whatever else is known, because a call that goes on and fails again is understood by what was there
     * right before it.
     *
     * @param beside what is known of the inputs outside of the trees
     */
    CheckResult check(TreeInputs proof, Evidence evidence, ProcessAction action, CheckResult beside, long budgetNanos) {
        Listing then = proof.listed() ? proof.listing() : null;
        Listing now = budgetNanos <= 0 ? null : walk(proof, then, action.environment(), budgetNanos);
        if (now != null) {
            looks.put(action, now);
        }
        if (beside instanceof CheckResult.Changed) {
            return beside;
        }
        if (then == null && proof.parts().isEmpty()) {
            return new CheckResult.Unsure("the tree was seen in another session, or too long ago");
        }
        if (now == null || then == null && !now.wholly()) {
            return CheckResult.Unsure.overDeadline();
        }
        List<String> differences = then == null
                ? TreeChanges.between(proof.parts(), parts(proof, evidence, now))
                : TreeChanges.between(then, now);
        if (!differences.isEmpty()) {
            return new CheckResult.Changed(
                    differences.stream().map(evidence::shortened).toList());
        }
        String doubt = doubt(proof, evidence);
        if (doubt != null) {
            return new CheckResult.Unsure(doubt);
        }
        String disturbance = disturbance(proof, evidence, now);
        if (disturbance != null) {
            return new CheckResult.Unsure(CheckResult.Doubt.DISTURBED, disturbance);
        }
        return beside instanceof CheckResult.Holds ? new CheckResult.Holds(proof.basis(), told(proof, now)) : beside;
    }

    private static Listing walk(TreeInputs proof, Listing then, Map<String, String> environment, long budgetNanos) {
        boolean wholly = then == null;
        if (wholly && proof.parts().isEmpty()) {
            return null;
        }
        long hashedSinceNanos = wholly ? Long.MAX_VALUE : then.settledNanos();
        return new TreeWalk(then, hashedSinceNanos, budgetNanos).over(proof.scope(), environment, wholly);
    }

    private static Map<String, String> parts(TreeInputs proof, Evidence evidence, Listing now) {
        return proof.parts().containsKey(Listing.WHOLE)
                ? Map.of(Listing.WHOLE, now.whole(proof.scope().roots(), evidence.salt()))
                : now.parts(proof.scope().roots(), evidence.salt());
    }

    private String doubt(TreeInputs proof, Evidence evidence) {
        if (!proof.unsure().isEmpty()) {
            return evidence.shortened(proof.unsure().get(0)) + " may have changed while the failed run was under way";
        }
        return proof.parts().isEmpty()
                        && changes.reading(null).session() != proof.epoch().session()
                ? "another session, in which anything may have changed"
                : null;
    }

    /** What this session has done since that no walk over the trees shows, in words, or null. */
    private String disturbance(TreeInputs proof, Evidence evidence, Listing listing) {
        Predicate<String> harmless = path -> proof.scope().indifferentTo(path) || listing.compares(path);
        String writer = changes.writing(harmless);
        if (writer != null) {
            return writer + " may have changed what it reads";
        }
        EffectEpoch now = changes.reading(null);
        if (now.session() != proof.epoch().session()) {
            return now.processes() != 0
                    ? "a process of this session may have changed what no file shows"
                    : changes.ledger().writtenSinceStart(harmless);
        }
        if (now.processes() != proof.epoch().processes()) {
            return "a process that succeeded since then may have changed what no file shows";
        }
        String written = changes.ledger().writtenSince(proof.epoch().written(), harmless);
        if (written == null) {
            String open = OpenFiles.writtenSince(
                    evidence.capturedAtMillis(), path -> changes.ledger().isRoutine(path) || harmless.test(path));
            written = open == null ? null : open + " is open, and was written since then";
        }
        return written == null ? null : evidence.shortened(written);
    }

    private static List<String> told(TreeInputs proof, Listing now) {
        List<String> told = new ArrayList<>();
        for (String root : proof.scope().roots()) {
            told.add("nothing changed in " + root);
        }
        told.add(now.size() + " names");
        return told;
    }
}
