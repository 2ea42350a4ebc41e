package io.vritti.gate;

import io.vritti.journal.AnalyzedFailure;
import io.vritti.journal.FailureState;

/** A failure as the gate reported it, with the state of its action after it. */
public record CapturedFailure(AnalyzedFailure failure, FailureState state) {}
