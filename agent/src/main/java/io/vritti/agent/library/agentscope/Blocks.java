package io.vritti.agent.library.agentscope;

import io.agentscope.core.message.ToolResultBlock;
import io.agentscope.core.message.ToolResultState;

/** Reads what results say of themselves since later versions, and says it where they can. */
final class Blocks {

    private static final String SUSPENSION = "io.agentscope.core.tool.ToolSuspendException";

    private Blocks() {}

    /** The same result as one of a failure. */
    static ToolResultBlock asFailure(ToolResultBlock block) {
        try {
            return block.withState(ToolResultState.ERROR);
        } catch (NoSuchMethodError | NoClassDefFoundError before2) {
            return block;
        }
    }

    /** The same result in the state of another. */
    static ToolResultBlock inStateOf(ToolResultBlock other, ToolResultBlock block) {
        try {
            ToolResultState state = other.getState();
            return state == null ? block : block.withState(state);
        } catch (NoSuchMethodError | NoClassDefFoundError before2) {
            return block;
        }
    }

    static boolean hasFailed(ToolResultBlock block) {
        try {
            return block.getState() == ToolResultState.ERROR;
        } catch (NoSuchMethodError | NoClassDefFoundError before2) {
            return false;
        }
    }

    /** Whether the tool is to be run by others, who will give its result. */
    static boolean waits(ToolResultBlock block) {
        try {
            return block.isSuspended();
        } catch (NoSuchMethodError before1_1) {
            return false;
        }
    }

    /** A tool throws it to say that others are to run it. */
    static boolean isSuspension(Throwable thrown) {
        return thrown.getClass().getName().equals(SUSPENSION);
    }
}
