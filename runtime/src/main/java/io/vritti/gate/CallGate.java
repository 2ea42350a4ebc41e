package io.vritti.gate;

import io.vritti.action.Action;
import io.vritti.action.Outcome;
import io.vritti.action.ToolAction;
import io.vritti.gate.verdict.GateCall;

/** What each call of the host goes through: the {@link Gate}, or the {@link AwaitedGate} that stands in for it. */
public interface CallGate {

    /** @return null where the gate is off: the call is then not even watched */
    GateCall before(Action action);

    /**
     * The same on a thread that must not wait, such as that of an event loop: judged by what is in memory, and not at all where that
     * is not there yet. For requests only.
     */
    GateCall beforeAtOnce(Action request);

    /**
     * Takes notice of something that runs, of which only the effects count: it is not judged.
     *
     * @return null where the gate is off
     */
    GateCall watch(Action action);

    /**
     * Takes how a call ended; on the thread that is about to show it to the host.
     *
     * @return what to tell with a failure, or null
     */
    String after(GateCall call, Outcome outcome);

    /**
     * A tool call failed because a call inside it did, of which the gate knows already.
     *
     * @param call the only one inside that failed or was refused, and the last
     */
    void failedInside(ToolAction tool, Action call);

    /** The line of a failure's output that tells most, without secrets; empty where there is none, null while that is not known. */
    String errorLine(GateCall call, Outcome outcome);

    /** The same as {@link #after} on a thread that must not wait. For requests only. */
    String afterAtOnce(GateCall request, Outcome outcome);
}
