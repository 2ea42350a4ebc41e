package io.vritti.store;

import io.vritti.action.ActionKey;

/** The memory of other machines. */
public interface SharedMemory {

    /** There are none. */
    SharedMemory NONE = sharedKey -> null;

    /**
     * The last failure of an action on another machine, as the state of the action key that it had there; its evidence holds
     * causes only, to be verified here. Waits a moment at most, the first time that an action is asked about; for hosts.
     *
     * @param sharedKey what identifies the action on every machine
     * @return null where none is known in time
     */
    ActionState lastFailure(ActionKey sharedKey);

    /** Asks for what other machines know how to do about a failure; never waits. What comes is among the home's skills. */
    default void want(SkillKey key) {}

    /** Whether a question about an action is likely to find something; never waits. */
    default boolean mayKnow(ActionKey sharedKey) {
        return false;
    }
}
