package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.world.input.FileSystemView;
import java.util.List;

/** A command gives a shell a text that it cannot read: {@code make || bash -c 'echo (x'}. See {@link ShellSyntaxRule}. */
public final class InnerSyntaxRule implements CauseRule {

    private static final int OPTION_AND_TEXT = 2;

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        List<String> arguments = step.arguments();
        boolean given = step.called() != null
                && arguments.size() == OPTION_AND_TEXT
                && "-c".equals(arguments.get(0))
                && arguments.get(1) != null
                && failed.searchPathKnown()
                && ShellSyntaxRule.refused(step.called(), arguments.get(1), failed.outcome());
        return given
                ? new Conditions(view)
                        .program(step)
                        .cause(Cause.Kind.MALFORMED, "text for " + Paths.name(step.called()))
                : null;
    }
}
