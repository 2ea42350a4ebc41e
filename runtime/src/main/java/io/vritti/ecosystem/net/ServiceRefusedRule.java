package io.vritti.ecosystem.net;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.LoopbackPorts;

/** A client whose words name one port of this machine was refused there, whatever words it has for that. */
public final class ServiceRefusedRule implements CauseRule {

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!failed.searchPathKnown() || !isRefused(failed.text())) {
            return null;
        }
        int port = ServiceNeeds.port(step, view);
        return port == LoopbackPorts.NONE ? null : PortClosedRule.met(port, step, ServiceNeeds.settings(step), view);
    }

    /** In the words of the C library, of Node and of curl. */
    public static boolean isRefused(String text) {
        return !ErrorText.lines(text, "connection refused", "econnrefused", "couldn't connect to server")
                .isEmpty();
    }
}
