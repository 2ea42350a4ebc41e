package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.capture.Chronicle;
import io.vritti.capture.FailureReport;
import io.vritti.observe.Decision;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;
import io.vritti.store.Fix;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the gate reports, for a test to look at. */
final class RecordedChronicle implements Chronicle {

    final List<FailureReport> failures = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Fix> fixes = new ArrayList<>();
    final List<String> resolutions = new ArrayList<>();

    @Override
    public void failed(FailureReport report) {
        failures.add(report);
    }

    @Override
    public void changed(ActionState state, Evidence evidence) {}

    @Override
    public void lifted(ActionState state, Evidence evidence, String resolution) {
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
    public void ended(Action action, Outcome outcome) {}
}
