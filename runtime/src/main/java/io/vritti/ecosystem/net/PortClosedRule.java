package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.Operands;
import io.vritti.program.ServiceFacts;
import io.vritti.proof.Cause;
import io.vritti.reads.RowPath;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LoopbackPorts;
import io.vritti.world.input.PortInput;
import java.util.List;

/** A client was sent to a port of this machine on which no process listens. */
public final class PortClosedRule implements CauseRule {

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        ServiceFacts client = ServiceFacts.of(step.program());
        if (!client.connectsOnce() || call(step).mayRetry() || settingsElsewhere(client, step)) {
            return null;
        }
        for (String argument : step.arguments()) {
            int port = argument == null ? LoopbackPorts.NONE : LoopbackPorts.ofAddress(argument);
            if (port != LoopbackPorts.NONE && (refused(failed.text(), port) || silentlyRefused(client, failed, port))) {
                return closed(port, client, view);
            }
        }
        return null;
    }

    /** {@code curl -s} says nothing; its exit status does, of the one address it was given. */
    private static boolean silentlyRefused(ServiceFacts client, FailedStep failed, int port) {
        return client.isUnreached(failed.outcome().code()) && onlyPort(failed.step()) == port;
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

    private static Cause closed(int port, ServiceFacts client, FileSystemView view) {
        return met(closed(port, view), port, settings(client, view));
    }

    private static Conditions closed(int port, FileSystemView view) {
        return new Conditions(view).is(new PortInput(port), PortInput.CLOSED);
    }

    private static Cause met(Conditions conditions, int port, List<String> files) {
        files.forEach(path -> conditions.same(new FileInput(path)));
        return conditions.cause(Cause.Kind.PORT_CLOSED, Integer.toString(port));
    }

    private static List<String> settings(ServiceFacts client, FileSystemView view) {
        return RowPath.all(client.settings(), view.environment()::get, view.directory());
    }

    /**
     * The cause that a program met a closed port of this machine.
     *
     * @param files absolute paths of what may lead it elsewhere
     * @return null if that cannot be looked at
     */
    public static Cause met(int port, Step step, List<String> files, FileSystemView view) {
        return met(closed(port, view).program(step), port, files);
    }

    private static Operands call(Step step) {
        return Operands.of(step.program(), step.arguments());
    }

    /** The port of this machine that is all it connects to, or {@link LoopbackPorts#NONE}. */
    private static int onlyPort(Step step) {
        List<String> addresses = call(step).addresses();
        return addresses.size() == 1 ? LoopbackPorts.ofAddress(addresses.get(0)) : LoopbackPorts.NONE;
    }

    /**
     * The same of a call that has not failed for it yet: an address of this machine and nothing that leads elsewhere.
     *
     * @return null unless it certainly connects to the port, and no process listens there
     */
    public static Cause connects(Step step, int port, FileSystemView view) {
        return onlyPort(step) == port && !throughProxy(step, view)
                ? closed(port, view).causeInAnyEnvironment(Cause.Kind.PORT_CLOSED, Integer.toString(port))
                : null;
    }

    private static boolean throughProxy(Step step, FileSystemView view) {
        ServiceFacts client = ServiceFacts.of(step.program());
        return view.environment().get("HOME") == null
                || !step.variables().untouched("HOME")
                || settings(client, view).stream().anyMatch(path -> !view.linkMissing(path))
                || settingsElsewhere(client, step)
                || client.proxies().stream().anyMatch(name -> !step.variables().unset(name));
    }

    private static boolean settingsElsewhere(ServiceFacts client, Step step) {
        return client.variables().stream().anyMatch(name -> !step.variables().unset(name));
    }
}
