package io.vritti.state.cause;

import io.vritti.action.Outcome;
import io.vritti.state.input.PortInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.ArrayList;
import java.util.List;

/** The one port that a script talks to or listens on explains its failure, as long as the script is the same. */
public final class ScriptPorts {

    private ScriptPorts() {}

    /**
     * @param port of this machine, the only one that the script names
     * @param inputs all else that the script reads
     * @return null if the error is not about the port, or nobody can tell who listens
     */
    public static Cause explain(int port, List<Seen> inputs, Outcome outcome, View view) {
        PortInput input = new PortInput(port);
        String state = input.look(view);
        if (state == null) {
            return null;
        }
        boolean closed = state.equals(PortInput.CLOSED);
        boolean explained = closed
                ? !Complaint.lines(outcome.output(), "connection refused", "econnrefused")
                        .isEmpty()
                : PortInUseRule.inUse(outcome.output());
        if (!explained) {
            return null;
        }
        List<Seen> conditions = new ArrayList<>(inputs);
        conditions.add(Seen.certain(input, state));
        return new Cause(closed ? Cause.Kind.PORT_CLOSED : Cause.Kind.PORT_IN_USE, input.subject(), conditions, true);
    }
}
