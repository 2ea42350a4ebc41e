package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.VariableInput;
import java.util.List;

/** The shell text of the action demands a variable that its environment does not have (bash, dash, zsh). */
public final class EnvUnsetRule implements CauseRule {

    private static final String[] MARKERS = {
        ": unbound variable", ": parameter null or not set", ": parameter not set", "parameter not set or null"
    };

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        for (String line : ErrorText.lines(failed.text(), MARKERS)) {
            String name = named(line);
            if (name == null
                    || !failed.step().refersTo(name)
                    || !failed.step().variables().untouched(name)) {
                continue;
            }
            VariableInput input = new VariableInput(name);
            String state = input.look(view);
            if (VariableInput.UNSET.equals(state) || VariableInput.EMPTY.equals(state)) {
                return new Cause(Cause.Kind.ENV_UNSET, name, List.of(ObservedInput.certain(input, state)), false);
            }
        }
        return null;
    }

    /** The last word before the complaint: {@code bash: line 1: XX: unbound variable}. */
    private static String named(String line) {
        for (String marker : MARKERS) {
            int at = line.indexOf(marker.startsWith(":") ? marker : ": " + marker);
            if (at > 0) {
                int start = line.lastIndexOf(' ', at) + 1;
                return start < at ? line.substring(start, at) : null;
            }
        }
        return null;
    }
}
