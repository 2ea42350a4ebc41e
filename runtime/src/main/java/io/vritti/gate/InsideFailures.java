package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.ActionKey;
import io.vritti.action.ProcessAction;
import io.vritti.action.ToolAction;
import io.vritti.bounded.LatestMap;
import io.vritti.evidence.SideEffectCounter;
import io.vritti.proof.EffectEpoch;
import io.vritti.tool.ConversationNumber;

/**
 * Knows which tool calls failed because one call inside them did. What is refused there can be refused before the tool runs, if it is
 * certain that the tool comes to it: its arguments say so, or it did so twice. A tool that takes the next of several ways each time is
 * left alone, and so is any once something has succeeded, which may lead it another way. Thread-safe.
 */
final class InsideFailures {

    /** A model that is stuck repeats its latest calls. */
    private static final int MOST = 256;

    private final SideEffectCounter changes;
    private final LatestMap<Asked, InsideFailure> latest = new LatestMap<>(MOST);

    InsideFailures(SideEffectCounter changes) {
        this.changes = changes;
    }

    /** @param call the only one inside the tool call that failed or was refused, and the last */
    void failed(ToolAction tool, Caller caller, Action call) {
        Asked asked = Asked.of(tool, caller);
        InsideFailure before = latest.get(asked);
        // Where a shell is by the time that the tool runs again is seen only then.
        boolean inShell = call.byKind(ProcessAction::inKeptShell, http -> false, inner -> false);
        boolean again = before != null && before.call().key().equals(call.key());
        boolean certain = !inShell && (tool.names(call) || again);
        latest.put(asked, new InsideFailure(call, certain, changes.readingWithTools()));
    }

    /** What the same tool call certainly comes to; null where nothing is. */
    Action of(ToolAction tool, Caller caller) {
        if (latest.isEmpty()) {
            return null;
        }
        InsideFailure known = latest.get(Asked.of(tool, caller));
        return known != null && known.certain() && known.epoch().equals(changes.readingWithTools())
                ? known.call()
                : null;
    }

    /** A tool call with those who ask for it: a tool may do another thing in another conversation, or for another user. */
    private record Asked(ActionKey tool, long conversation, long user) {

        static Asked of(ToolAction tool, Caller caller) {
            return new Asked(tool.key(), caller.conversation(), ConversationNumber.of(caller.user()));
        }
    }

    private record InsideFailure(Action call, boolean certain, EffectEpoch epoch) {}
}
