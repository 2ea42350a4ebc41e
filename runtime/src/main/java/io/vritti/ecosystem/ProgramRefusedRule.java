package io.vritti.ecosystem;

import io.vritti.ecosystem.net.ServiceRefusedRule;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PortInput;

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
            Cause closed = ProgramNeeds.connects(client, step) ? closed(client.port(), text, step, view) : null;
            if (closed != null) {
                return closed;
            }
        }
        return null;
    }

    private static Cause closed(int port, TextNeeds text, Step step, FileSystemView view) {
        Conditions conditions =
                new Conditions(view).is(new PortInput(port), PortInput.CLOSED).program(step);
        text.files().forEach(path -> conditions.same(new FileInput(path)));
        return conditions.cause(Cause.Kind.PORT_CLOSED, Integer.toString(port));
    }
}
