package io.vritti.intercept.shell;

import io.vritti.action.Outcome;
import io.vritti.gate.CallGate;
import io.vritti.gate.verdict.GateCall;
import io.vritti.tool.ToolFrame;
import io.vritti.tool.ToolFrames;

/** A command in a shell that is a call of its own, from its text being written to its mark being read. */
final class RunningCommand {

    private final GateCall call;
    private final ToolFrame frame;
    private final long startNanos = System.nanoTime();

    /** @param frame the tool call that it is part of, or null: whoever reads its end may work for another one */
    RunningCommand(GateCall call, ToolFrame frame) {
        this.call = call;
        this.frame = frame;
    }

    /** It has ended by itself. */
    void ends(CallGate gate, ToolFrames tools, int status, String errors, String output) {
        boolean needed = status != 0 || call.statusInOutput();
        after(
                gate,
                tools,
                new Outcome(
                        Outcome.End.EXIT,
                        status,
                        null,
                        call.startedAtMillis(),
                        System.nanoTime() - startNanos,
                        -1,
                        needed ? errors : "",
                        needed ? output : "",
                        0,
                        -1));
    }

    /** How it ends is not seen, or not its own doing. */
    void endsUnknown(CallGate gate, ToolFrames tools) {
        after(gate, tools, outcome(call, Outcome.End.KILLED_BY_HOST, System.nanoTime() - startNanos));
    }

    private void after(CallGate gate, ToolFrames tools, Outcome outcome) {
        Object before = frame == null ? null : tools.enter(frame);
        try {
            gate.after(call, outcome);
        } finally {
            if (frame != null) {
                tools.restore(before);
            }
        }
    }

    /** The end of what only its effects are known of. */
    static Outcome passed(GateCall call) {
        long millis = Math.max(0, System.currentTimeMillis() - call.startedAtMillis());
        return outcome(call, Outcome.End.EXIT, millis * 1_000_000);
    }

    private static Outcome outcome(GateCall call, Outcome.End end, long durationNanos) {
        return new Outcome(end, 0, null, call.startedAtMillis(), durationNanos, -1, "", "", 0, -1);
    }
}
