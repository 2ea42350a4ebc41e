package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.evidence.Evidence;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the gate reports, for a test to look at. */
public final class RecordedJournal implements Journal {

    public final List<CapturedFailure> failures = new ArrayList<>();
    public final List<CallEnd> ends = new ArrayList<>();
    public final List<Decision> decisions = new ArrayList<>();
    public final List<Fix> fixes = new ArrayList<>();
    public final List<String> resolutions = new ArrayList<>();

    @Override
    public void failed(AnalyzedFailure failure, FailureState state, CallEnd end, boolean held) {
        failures.add(new CapturedFailure(failure, state));
        ends.add(end);
    }

    @Override
    public void changed(FailureState state, Evidence evidence) {}

    @Override
    public void lifted(FailureState state, Evidence evidence, String resolution, boolean refuted) {
        resolutions.add(resolution);
    }

    @Override
    public void fixObserved(Fix fix) {
        fixes.add(fix);
    }

    @Override
    public void decided(Decision decision) {
        decisions.add(decision);
    }

    @Override
    public void ended(Action action, CallEnd end) {}
}
