package io.vritti.ecosystem;

import io.vritti.ecosystem.net.PortClosedRule;
import io.vritti.ecosystem.net.ServiceRefusedRule;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;

/** A program whose text connects to one port of this machine before anything else was refused there. */
final class ProgramRefusedRule implements CauseRule {

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!failed.searchPathKnown() || !ServiceRefusedRule.isRefused(failed.text())) {
            return null;
        }
        TextNeeds text = ProgramNeeds.of(step, view);
        for (Requirement.OfPort client : text.ports()) {
            Cause closed = ProgramNeeds.connects(client, step)
                    ? PortClosedRule.met(client.port(), step, text.files(), view)
                    : null;
            if (closed != null) {
                return closed;
            }
        }
        return null;
    }
}
