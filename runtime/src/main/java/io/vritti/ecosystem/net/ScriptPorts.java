package io.vritti.ecosystem.net;

import io.vritti.action.Outcome;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.proof.Cause;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PortInput;
import java.util.ArrayList;
import java.util.List;

/** The one port that a script talks to or listens on explains its failure, as long as the script is the same. */
public final class ScriptPorts {

    private ScriptPorts() {}

    /**
     * @param port of this machine, the only one that the script names
     * @param inputs all else that the script reads
     * @return null if the error is not about the port, or it cannot be found out who listens
     */
    public static Cause explain(int port, List<ObservedInput> inputs, Outcome outcome, FileSystemView view) {
        PortInput input = new PortInput(port);
        String state = input.look(view);
        if (state == null) {
            return null;
        }
        boolean closed = state.equals(PortInput.CLOSED);
        boolean explained = closed
                ? !ErrorText.lines(outcome.messages(), "connection refused", "econnrefused")
                        .isEmpty()
                : NamedPorts.taken(outcome.messages());
        if (!explained) {
            return null;
        }
        List<ObservedInput> conditions = new ArrayList<>(inputs);
        conditions.add(ObservedInput.certain(input, state));
        return new Cause(closed ? Cause.Kind.PORT_CLOSED : Cause.Kind.PORT_IN_USE, input.subject(), conditions, true);
    }
}
