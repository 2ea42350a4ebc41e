package io.vritti.gate;

import io.vritti.gate.memory.FailureRecord;
import io.vritti.tool.ConversationNumber;
import io.vritti.tool.ToolFrame;

/**
 * Who makes a call.
 *
 * @param turn the model request that it follows; 0 while no model was seen
 * @param tool the tool call that it is part of, or that it is; null where there is none
 */
record Caller(long turn, ToolFrame tool) {

    /** As the framework names the user, for comparison only; null where none is known. */
    String user() {
        return tool == null ? null : tool.user();
    }

    /** 0 where it is unknown. */
    long conversation() {
        return tool == null ? ConversationNumber.UNKNOWN : tool.conversation();
    }

    /** The model request that the caller follows, as far as it comes after a failure. */
    long turnSince(FailureRecord failed) {
        return failed.turnSince(turn, conversation());
    }
}
