package io.vritti.state.cause;

import io.vritti.state.input.Seen;
import io.vritti.state.input.VariableInput;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.List;

/** The shell text of the action demands a variable that its environment does not have (bash, dash, zsh). */
final class EnvUnsetRule implements CauseRule {

    private static final String[] MARKERS = {
        ": unbound variable", ": parameter null or not set", ": parameter not set", "parameter not set or null"
    };

    @Override
    public Cause explain(FailedStep failed, View view) {
        for (String line : Complaint.lines(failed.text(), MARKERS)) {
            String name = named(line);
            if (name == null
                    || !failed.step().refersTo(name)
                    || !failed.step().variables().untouched(name)) {
                continue;
            }
            VariableInput input = new VariableInput(name);
            String state = input.look(view);
            if (VariableInput.UNSET.equals(state) || VariableInput.EMPTY.equals(state)) {
                return new Cause(Cause.Kind.ENV_UNSET, name, List.of(Seen.certain(input, state)), false);
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
