package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.gate.fix.FixLearner;
import io.vritti.gate.verdict.GateCall;
import io.vritti.journal.CallEnd;
import io.vritti.journal.Journal;
import io.vritti.store.Fix;
import io.vritti.tool.ToolFrame;
import java.util.List;

/** Counts for each fix that was tried whether it helped. */
final class FixTrials {

    private final FixLearner fixes;
    private final Journal journal;

    FixTrials(FixLearner fixes, Journal journal) {
        this.fixes = fixes;
        this.journal = journal;
    }

    /** Counts what was told and has run since, when a call is refused because it still fails. */
    void stillFails(Action action, ToolFrame tool, long nowMillis) {
        count(fixes.triedSinceTold(action, tool, nowMillis, 0), false, action, nowMillis);
    }

    /** Counts what was told and has run since, when a call has ended. */
    void endedSinceTold(GateCall call, CallEnd end, boolean helped) {
        List<Fix> tried = fixes.triedSinceTold(call.action(), call.tool(), call.startedAtMillis(), end.work());
        ended(tried, call, end, helped);
    }

    /** Counts what was tried before a call ended. */
    void ended(List<Fix> tried, GateCall call, CallEnd end, boolean helped) {
        count(tried, helped, call.action(), end.atMillis());
    }

    private void count(List<Fix> tried, boolean helped, Action action, long nowMillis) {
        fixes.count(tried, helped, action.key().hex(), nowMillis).forEach(journal::fixObserved);
    }
}
