package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.capture.Chronicle;
import io.vritti.capture.FailureReport;
import io.vritti.observe.Decision;
import io.vritti.state.Evidence;
import io.vritti.store.ActionState;
import io.vritti.store.Fix;

/** Keeps nothing: a preview and a rehearsal leave no trace. */
final class NoChronicle implements Chronicle {

    @Override
    public void failed(FailureReport report) {}

    @Override
    public void changed(ActionState state, Evidence evidence) {}

    @Override
    public void lifted(ActionState state, Evidence evidence, String resolution) {}

    @Override
    public void fixObserved(Fix fix) {}

    @Override
    public void decided(Decision decision) {}

    @Override
    public void ended(Action action, Outcome outcome) {}
}
