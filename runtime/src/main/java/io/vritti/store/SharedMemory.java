package io.vritti.store;

import io.vritti.action.Action;

/** What other machines remember. */
public interface SharedMemory {

    /** There are none. */
    SharedMemory NONE = action -> null;

    /**
     * The last failure of an action on another machine, under the action key that it has here; its evidence holds causes only,
     * to be verified here. Waits a moment at most, the first time that an action is asked about; may be called by hosts.
     *
     * @return null where none is known in time
     */
    ActionState lastFailure(Action action);
}
