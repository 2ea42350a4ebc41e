package io.vritti.gate.memory;

import io.vritti.action.Action;
import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.Lack;
import io.vritti.ecosystem.RequirementMatcher;
import io.vritti.evidence.Evidence;
import io.vritti.proof.Cause;
import io.vritti.proof.Proof;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence that another machine reported. Whoever may write to the shared store can name any cause, one that always holds included,
 * such as a file that exists nowhere. A reported cause is therefore believed only if this very action is bound to need what is
 * missing, by the words of the action alone; it is then looked at here as any other.
 */
final class ReportedEvidence {

    private ReportedEvidence() {}

    /** The same evidence with the causes that this action bears out, restated for it. */
    static Evidence believed(Evidence reported, Action action) {
        // Which proxy a client of this JVM sends a request through is no word of the request, so nothing is certain to
        // be missing.
        List<Proof> causes = action.byKind(process -> needed(reported, process), http -> List.of(), tool -> List.of());
        return new Evidence(
                reported.capturedAtMillis(),
                reported.directory(),
                reported.salt(),
                causes,
                reported.environment(),
                "another machine reported a failure, and nothing that this call is certain to need is missing here",
                reported.places(),
                reported.overBudget(),
                reported.user());
    }

    private static List<Proof> needed(Evidence reported, ProcessAction action) {
        RequirementMatcher needs = new RequirementMatcher(action, reported.salt());
        String program = action.family().split(" ", 2)[0];
        List<Proof> believed = new ArrayList<>();
        for (Lack lack : Lack.of(reported.proofs(), "")) {
            // The words of the failed call are a report, too: no option counts as one with which it has failed.
            Cause need = needs.without(lack, program, "");
            if (need != null) {
                believed.add(need);
            }
        }
        return believed;
    }
}
