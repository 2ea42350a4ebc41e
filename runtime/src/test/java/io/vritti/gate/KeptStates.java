package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.evidence.Evidence;
import io.vritti.evidence.EvidenceWriter;
import io.vritti.gate.memory.FailureIndex;
import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.CallEnd;
import io.vritti.journal.FailureState;
import io.vritti.journal.Journal;
import io.vritti.observe.Decision;
import io.vritti.redact.RedactedText;
import io.vritti.redact.Redactor;
import io.vritti.store.ActionState;
import io.vritti.store.Fix;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps of what the gate reports what a store keeps, so that another gate can begin with it. */
final class KeptStates implements Journal {

    private final Redactor redactor = new Redactor(new byte[] {1});
    private final EvidenceWriter writer = new EvidenceWriter();
    private final Map<String, ActionState> states = new LinkedHashMap<>();

    /** What another JVM knows at its start. */
    FailureIndex index() {
        FailureIndex index = new FailureIndex();
        states.values().forEach(index::refresh);
        return index;
    }

    @Override
    public void failed(AnalyzedFailure failure, FailureState state, CallEnd end, boolean held) {
        keep(state, failure.evidence());
    }

    @Override
    public void changed(FailureState state, Evidence evidence) {
        keep(state, evidence);
    }

    @Override
    public void lifted(FailureState state, Evidence evidence, String resolution, boolean refuted) {
        keep(state, evidence);
    }

    private void keep(FailureState state, Evidence evidence) {
        states.put(
                state.actionKey(),
                state.stored(redactor, evidence == null ? null : RedactedText.stored(writer.write(evidence))));
    }

    @Override
    public void fixObserved(Fix fix) {}

    @Override
    public void decided(Decision decision) {}

    @Override
    public void ended(Action action, CallEnd end) {}
}
