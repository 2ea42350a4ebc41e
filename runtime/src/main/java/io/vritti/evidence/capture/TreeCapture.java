package io.vritti.evidence.capture;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.Proof;
import io.vritti.proof.TreeInputs;
import io.vritti.reads.follow.ReadSetAnalysis;
import io.vritti.world.input.FileClock;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.tree.ConcurrentTreeChanges;
import io.vritti.world.tree.KnownOutputs;
import io.vritti.world.tree.Listing;
import io.vritti.world.tree.Listings;
import io.vritti.world.tree.Scopes;
import io.vritti.world.tree.TreeScope;
import io.vritti.world.tree.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks, at a failure, at the trees that a build, a test or an unknown program works on. Thread-safe. */
final class TreeCapture {

    /** Enough to say which; the rest only counts. */
    private static final int MOST_UNSURE_TOLD = 3;

    /** More top-level folders than that, and one hash stands for all. */
    private static final int MOST_PARTS = 16;

    private final SideEffectCounter changes;
    private final Listings listings = new Listings();

    TreeCapture(SideEffectCounter changes) {
        this.changes = changes;
    }

    /**
     * Adds the proof that the trees are; says why there is none.
     *
     * @param reads not complete, and with trees
     * @param budgetNanos for the walk
     */
    MissingProof add(
            ProcessAction action,
            Outcome outcome,
            PreRunSnapshot snapshot,
            ReadSetAnalysis reads,
            FileSystemView view,
            long salt,
            long budgetNanos,
            List<Proof> proofs) {
        TreeScope scope = Scopes.of(reads.tree(), outcome.output(), action.environment());
        if (scope == null) {
            return MissingProof.because(reads.incompleteBecause());
        }
        long deadlineNanos = System.nanoTime() + budgetNanos;
        List<ObservedInput> inputs = new ArrayList<>();
        for (Input input : reads.inputs()) {
            if (!scope.holds(input.subject())) {
                ObservedInput now = view.seen(input);
                if (now == null) {
                    return MissingProof.because(input.subject() + " cannot be looked at");
                }
                inputs.add(now);
            }
        }
        long sureBeforeNanos = FileClock.sureBeforeNanos(outcome.startedAtMillis());
        Listing after =
                new TreeWalk(snapshot.tree(), sureBeforeNanos, budgetNanos).over(scope, action.environment(), true);
        if (after == null) {
            return MissingProof.TREE_OVER_BUDGET;
        }
        listings.keep(after);
        List<String> unsure = new ArrayList<>(
                new ConcurrentTreeChanges(sureBeforeNanos, new KnownOutputs(scope)).unsure(snapshot.tree(), after));
        String beside = snapshot.moment() == null
                ? null
                : changes.beside(snapshot.moment(), action, path -> scope.indifferentTo(path) || after.compares(path));
        if (beside != null) {
            unsure.add(0, beside);
        }
        proofs.add(new TreeInputs(
                scope,
                inputs,
                after.wholly() ? parts(after, scope, salt) : Map.of(),
                after.size(),
                changes.readingWithWrites(deadlineNanos - System.nanoTime()),
                unsure.stream().limit(MOST_UNSURE_TOLD).toList(),
                after));
        return MissingProof.NONE;
    }

    private static Map<String, String> parts(Listing after, TreeScope scope, long salt) {
        Map<String, String> parts = after.parts(scope.roots(), salt);
        return parts.size() <= MOST_PARTS ? parts : Map.of(Listing.WHOLE, after.whole(scope.roots(), salt));
    }
}
