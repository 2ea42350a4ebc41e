package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.HttpAction;
import io.vritti.failure.classify.FailureKind;
import io.vritti.gate.memory.FailureRecord;
import io.vritti.gate.policy.Polling;

/** Tells calls that poll on purpose from plain repeats. */
final class Series {

    private final Polling polling;

    Series(Polling polling) {
        this.polling = polling;
    }

    /** Notes a call, whatever is known of it. */
    void called(Action written) {
        if (polling.notesCalls()) {
            polling.called(written.text());
        }
    }

    /** Notes another attempt of what has failed, and tells whether it belongs to a series that polls. */
    boolean goesOn(Action written, Action action, FailureRecord failed, Caller caller, long nowMillis) {
        return polling.attempt(failed.key(), caller.conversation(), written.text(), caller.turn(), nowMillis)
                || mayTurn(action, failed)
                        && polling.asksAgain(
                                failed.key(),
                                caller.conversation(),
                                failed.state().lastFailureMillis(),
                                caller.turnSince(failed) == failed.failureTurn(),
                                nowMillis);
    }

    /** Whether what is missing may come by itself: a job's result, a resource that is being made. */
    static boolean mayTurn(Action action, FailureRecord failed) {
        return action.byKind(process -> false, HttpAction::safe, tool -> false)
                && failed.failureKind() == FailureKind.NOT_FOUND_REMOTE;
    }
}
