package io.vritti.state.cause;

import io.vritti.state.input.EmptinessInput;
import io.vritti.state.input.PresenceInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.List;
import java.util.Set;

/** What the command is to create is there already. */
final class PathExistsRule implements CauseRule {

    private static final String[] MARKERS = {"file exists", "already exists"};

    /** They create what they name and never overwrite; {@code mkdir -p} says it only of a file. */
    private static final Set<String> CREATORS = Set.of("mkdir", "ln", "mkfifo", "mknod");

    @Override
    public Cause explain(FailedStep failed, View view) {
        boolean clone = failed.step().program().equals("git") && failed.step().has("clone");
        if (failed.step().directory() == null
                || !clone && !CREATORS.contains(failed.step().program())) {
            return null;
        }
        for (String line : Complaint.lines(failed.text(), MARKERS)) {
            for (String operand : failed.step().arguments()) {
                if (operand != null && !operand.startsWith("-") && Complaint.mentions(line, operand)) {
                    return clone ? filled(operand, failed, view) : existing(operand, failed, view);
                }
            }
        }
        return null;
    }

    private static Cause existing(String operand, FailedStep failed, View view) {
        if (failed.step().program().equals("ln") && view.folder(failed.step().absolute(operand))) {
            return null;
        }
        PresenceInput input = new PresenceInput(failed.step().absolute(operand));
        String state = input.look(view);
        boolean there = PresenceInput.EXISTS.equals(state) || PresenceInput.DANGLING.equals(state);
        return there ? cause(operand, Seen.certain(input, state)) : null;
    }

    /** git clones into a folder that is there, if nothing is in it. */
    private static Cause filled(String operand, FailedStep failed, View view) {
        EmptinessInput input = new EmptinessInput(failed.step().absolute(operand));
        return EmptinessInput.FILLED.equals(input.look(view))
                ? cause(operand, Seen.certain(input, EmptinessInput.FILLED))
                : null;
    }

    private static Cause cause(String operand, Seen condition) {
        return new Cause(Cause.Kind.PATH_EXISTS, operand, List.of(condition), false);
    }
}
