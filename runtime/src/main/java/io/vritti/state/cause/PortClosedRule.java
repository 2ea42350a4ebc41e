package io.vritti.state.cause;

import io.vritti.state.input.FileInput;
import io.vritti.state.input.LoopbackPorts;
import io.vritti.state.input.PortInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A client was sent to a port of this machine where nobody listens. */
final class PortClosedRule implements CauseRule {

    /** curl(1), "EXIT CODES". */
    private static final int CURL_COULD_NOT_CONNECT = 7;

    /** They connect once, to what their arguments name, and read nothing else but their own settings. */
    private static final Set<String> CLIENTS = Set.of("curl", "wget", "nc", "ncat", "netcat");

    /** curl and wget read them from the home (curl(1) "-K", wget(1) "--config"). */
    private static final List<String> SETTINGS = List.of(".curlrc", ".config/curlrc", ".wgetrc");

    @Override
    public Cause explain(FailedStep failed, View view) {
        if (!CLIENTS.contains(failed.step().program()) || retries(failed)) {
            return null;
        }
        for (String argument : failed.step().arguments()) {
            int port = argument == null ? LoopbackPorts.NONE : LoopbackPorts.only(argument);
            if (port != LoopbackPorts.NONE && (refused(failed.text(), port) || silentlyRefused(failed))) {
                return closed(port, view);
            }
        }
        return null;
    }

    /** {@code curl -s} says nothing; its exit status does, of the one address it was given. */
    private static boolean silentlyRefused(FailedStep failed) {
        long addresses = failed.step().arguments().stream()
                .filter(argument -> argument != null && (argument.contains("://") || argument.indexOf(':') > 0))
                .count();
        return failed.step().program().equals("curl")
                && failed.outcome().code() == CURL_COULD_NOT_CONNECT
                && addresses == 1;
    }

    /** Whether an error text says that this port refused. */
    static boolean refused(String text, int port) {
        for (String line :
                Complaint.lines(text, "refused", "couldn't connect to server", "could not connect to server")) {
            if (Complaint.mentions(line, Integer.toString(port))) {
                return true;
            }
        }
        return false;
    }

    private static Cause closed(int port, View view) {
        PortInput input = new PortInput(port);
        if (!PortInput.CLOSED.equals(input.look(view))) {
            return null;
        }
        List<Seen> conditions = new ArrayList<>();
        conditions.add(Seen.certain(input, PortInput.CLOSED));
        String home = view.environment().get("HOME");
        for (String name : SETTINGS) {
            FileInput settings = new FileInput((home == null ? "" : home) + "/" + name);
            String state = settings.look(view);
            if (state == null) {
                return null;
            }
            conditions.add(new Seen(settings, state, view.sure(settings)));
        }
        return new Cause(Cause.Kind.PORT_CLOSED, input.subject(), conditions, true);
    }

    private static boolean retries(FailedStep failed) {
        for (String argument : failed.step().arguments()) {
            if (argument == null || argument.startsWith("--retry") || argument.startsWith("--tries")) {
                return true;
            }
        }
        return false;
    }
}
