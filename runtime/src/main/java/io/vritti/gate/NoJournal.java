package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.evidence.Evidence;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Decision;
import io.vritti.store.Fix;

/** Keeps nothing: a preview and a rehearsal leave no trace. */
class NoJournal implements Journal {

    @Override
    public void failed(AnalyzedFailure failure, FailureState state, CallEnd end, boolean held) {}

    @Override
    public void changed(FailureState state, Evidence evidence) {}

    @Override
    public void lifted(FailureState state, Evidence evidence, String resolution, boolean refuted) {}

    @Override
    public void fixObserved(Fix fix) {}

    @Override
    public void decided(Decision decision) {}

    @Override
    public void ended(Action action, CallEnd end) {}
}
