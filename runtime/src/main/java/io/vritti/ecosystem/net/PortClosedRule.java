package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LoopbackPorts;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PortInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A client was sent to a port of this machine on which no process listens. */
public final class PortClosedRule implements CauseRule {

    /** curl(1), "EXIT CODES". */
    private static final int CURL_COULD_NOT_CONNECT = 7;

    /** They connect once, to what their arguments name, and read nothing else but their own settings. */
    private static final Set<String> CLIENTS = Set.of("curl", "wget", "nc", "ncat", "netcat");

    /** curl and wget read them from the home (curl(1) "-K", wget(1) "--config"). */
    private static final List<String> SETTINGS = List.of(".curlrc", ".config/curlrc", ".wgetrc");

    /** Where set, they are read from elsewhere (curl(1) "FILES", wget's manual 6.1). */
    private static final List<String> SETTINGS_ELSEWHERE = List.of("CURL_HOME", "XDG_CONFIG_HOME", "WGETRC");

    /** curl(1), "ENVIRONMENT". */
    private static final List<String> PROXIES =
            List.of("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!CLIENTS.contains(step.program()) || retries(step) || settingsElsewhere(step)) {
            return null;
        }
        for (String argument : step.arguments()) {
            int port = argument == null ? LoopbackPorts.NONE : LoopbackPorts.ofAddress(argument);
            if (port != LoopbackPorts.NONE && (refused(failed.text(), port) || silentlyRefused(failed, port))) {
                return closed(port, view);
            }
        }
        return null;
    }

    /** {@code curl -s} says nothing; its exit status does, of the one address it was given. */
    private static boolean silentlyRefused(FailedStep failed, int port) {
        return failed.step().program().equals("curl")
                && failed.outcome().code() == CURL_COULD_NOT_CONNECT
                && HttpClientCall.onlyPort(failed.step()) == port;
    }

    /** Whether an error text says that this port refused. */
    static boolean refused(String text, int port) {
        for (String line :
                ErrorText.lines(text, "refused", "couldn't connect to server", "could not connect to server")) {
            if (ErrorText.mentions(line, Integer.toString(port))) {
                return true;
            }
        }
        return false;
    }

    private static Cause closed(int port, FileSystemView view) {
        PortInput input = new PortInput(port);
        if (!PortInput.CLOSED.equals(input.look(view))) {
            return null;
        }
        List<ObservedInput> conditions = new ArrayList<>();
        conditions.add(ObservedInput.certain(input, PortInput.CLOSED));
        String home = view.environment().get("HOME");
        for (String name : SETTINGS) {
            FileInput settings = new FileInput((home == null ? "" : home) + "/" + name);
            String state = settings.look(view);
            if (state == null) {
                return null;
            }
            conditions.add(new ObservedInput(settings, state, view.sure(settings)));
        }
        return new Cause(Cause.Kind.PORT_CLOSED, input.subject(), conditions, true);
    }

    /**
     * The same of a call that has not failed for it yet: an address of this machine and nothing that leads elsewhere.
     *
     * @return null unless it certainly connects to the port, and no process listens there
     */
    public static Cause connects(Step step, int port, FileSystemView view) {
        return HttpClientCall.onlyPort(step) == port && !throughProxy(step, view)
                ? new Conditions(view)
                        .is(new PortInput(port), PortInput.CLOSED)
                        .causeInAnyEnvironment(Cause.Kind.PORT_CLOSED, Integer.toString(port))
                : null;
    }

    private static boolean throughProxy(Step step, FileSystemView view) {
        String home = view.environment().get("HOME");
        return home == null
                || !step.variables().untouched("HOME")
                || SETTINGS.stream().anyMatch(name -> !view.linkMissing(home + "/" + name))
                || settingsElsewhere(step)
                || PROXIES.stream().anyMatch(name -> !step.variables().unset(name));
    }

    private static boolean settingsElsewhere(Step step) {
        return SETTINGS_ELSEWHERE.stream().anyMatch(name -> !step.variables().unset(name));
    }

    private static boolean retries(Step step) {
        for (String argument : step.arguments()) {
            if (argument == null || argument.startsWith("--retry") || argument.startsWith("--tries")) {
                return true;
            }
        }
        return false;
    }
}
