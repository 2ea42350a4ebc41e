package io.vritti.ecosystem;

import io.vritti.ecosystem.net.ServiceRefusedRule;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.ecosystem.rule.Requirement;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.PortInput;
import java.util.List;

/** A program whose text connects to one port of this machine before anything else was refused there. */
final class ProgramRefusedRule implements CauseRule {

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (!failed.searchPathKnown() || !ServiceRefusedRule.isRefused(failed.text())) {
            return null;
        }
        List<Requirement> needs = ProgramNeeds.of(step, view);
        for (Requirement need : needs) {
            if (need instanceof Requirement.OfPort client && ProgramNeeds.connects(needs, client.port(), step)) {
                return closed(client.port(), step, view);
            }
        }
        return null;
    }

    /** The program may stand in a file among its words, which must be the same then. */
    private static Cause closed(int port, Step step, FileSystemView view) {
        Conditions conditions = new Conditions(view).is(new PortInput(port), PortInput.CLOSED).program(step);
        for (String word : step.words()) {
            if (view.file(step.absolute(word))) {
                conditions.same(new FileInput(step.absolute(word)));
            }
        }
        return conditions.cause(Cause.Kind.PORT_CLOSED, Integer.toString(port));
    }
}
