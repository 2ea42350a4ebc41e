package io.vritti.state.cause;

import io.vritti.state.input.LoopbackPorts;
import io.vritti.state.input.PortInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.List;

/** {@code python3 -m http.server 8000}, the one server that agents start by name alone, finds its port taken. */
final class PortInUseRule implements CauseRule {

    private static final List<String> SERVER = List.of("-m", "http.server");
    private static final int PORT_AT = SERVER.size();

    @Override
    public Cause explain(FailedStep failed, View view) {
        List<String> arguments = failed.step().arguments();
        if (!failed.step().program().startsWith("python")
                || arguments.size() <= PORT_AT
                || !arguments.subList(0, PORT_AT).equals(SERVER)
                || !inUse(failed.text())) {
            return null;
        }
        int port = LoopbackPorts.only("localhost:" + arguments.get(PORT_AT));
        String listeners = port == LoopbackPorts.NONE ? null : new PortInput(port).look(view);
        return listeners == null || listeners.equals(PortInput.CLOSED)
                ? null
                : new Cause(
                        Cause.Kind.PORT_IN_USE,
                        Integer.toString(port),
                        List.of(Seen.certain(new PortInput(port), listeners)),
                        true);
    }

    /** Whether an error text says that an address is taken (errno 98 on Linux, 48 on macOS). */
    static boolean inUse(String text) {
        return !Complaint.lines(text, "address already in use", "eaddrinuse").isEmpty();
    }
}
