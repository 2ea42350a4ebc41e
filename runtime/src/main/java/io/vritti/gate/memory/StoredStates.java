package io.vritti.gate.memory;

import io.vritti.action.ActionKey;
import io.vritti.store.ActionState;
import java.util.function.Consumer;

/** Reads back from the store what the index has no room for. */
public interface StoredStates {

    /** There is no store: what is dropped is forgotten. */
    StoredStates NONE = (key, found) -> true;

    /**
     * Reads the state of one action.
     *
     * @param found takes it if there is one
     * @return false if it could not be read in time
     */
    boolean read(ActionKey key, Consumer<ActionState> found);
}
