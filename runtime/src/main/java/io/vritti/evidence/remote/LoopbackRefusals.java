package io.vritti.evidence.remote;

import io.vritti.action.HttpAction;
import io.vritti.action.Outcome;
import io.vritti.evidence.EnvironmentState;
import io.vritti.evidence.Evidence;
import io.vritti.proof.Cause;
import io.vritti.text.LoopbackHost;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PortInput;
import java.util.List;

/** A request to a port of this machine on which no process listens. */
final class LoopbackRefusals {

    private static final String MARKER = "ConnectException";

    private LoopbackRefusals() {}

    static Evidence of(HttpAction action, Outcome outcome, long nowMillis) {
        String authority = action.authority();
        int colon = authority.lastIndexOf(':');
        boolean refused = outcome.exception() != null && outcome.exception().endsWith(MARKER);
        if (!refused || !LoopbackHost.isAuthority(authority)) {
            return Evidence.none(nowMillis, "", "the network decides");
        }
        PortInput port = new PortInput(Integer.parseInt(authority.substring(colon + 1)));
        if (!PortInput.CLOSED.equals(port.look(FileSystemView.ofNothing()))) {
            return Evidence.none(nowMillis, "", "it cannot be found out who listens on port " + port.port());
        }
        Cause cause = new Cause(
                Cause.Kind.PORT_CLOSED, port.subject(), List.of(ObservedInput.certain(port, PortInput.CLOSED)), false);
        return new Evidence(nowMillis, "", 0, List.of(cause), EnvironmentState.NONE, "");
    }
}
