package io.vritti.gate.memory;

import io.vritti.evidence.Evidence;
import io.vritti.journal.FailureState;

/**
 * A failure of a call in a state of the world that has changed since; the world may come back to it.
 *
 * @param state as it was when the call had failed in it for the last time
 * @param evidence captured at it
 * @param turn the model request that the call followed
 * @param conversation of the call; 0 where it is unknown
 */
public record EarlierState(FailureState state, Evidence evidence, long turn, long conversation) {}
