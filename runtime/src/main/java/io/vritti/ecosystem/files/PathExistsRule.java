package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.world.input.EmptinessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.Set;

/** What the command is to create is there already. */
public final class PathExistsRule implements CauseRule {

    private static final String[] MARKERS = {"file exists", "already exists"};

    /** They create what they name and never overwrite; {@code mkdir -p} says it only of a file. */
    private static final Set<String> CREATORS = Set.of("mkdir", "ln", "mkfifo", "mknod");

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        boolean clone = failed.step().program().equals("git") && failed.step().has("clone");
        if (failed.step().directory() == null
                || !clone && !CREATORS.contains(failed.step().program())) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), MARKERS)) {
            for (String operand : failed.step().arguments()) {
                if (operand != null && !operand.startsWith("-") && ErrorText.mentions(line, operand)) {
                    return clone ? filled(operand, failed, view) : existing(operand, failed, view);
                }
            }
        }
        return null;
    }

    private static Cause existing(String operand, FailedStep failed, FileSystemView view) {
        if (failed.step().program().equals("ln") && view.folder(failed.step().absolute(operand))) {
            return null;
        }
        PresenceInput input = new PresenceInput(failed.step().absolute(operand));
        String state = input.look(view);
        boolean there = PresenceInput.EXISTS.equals(state) || PresenceInput.DANGLING.equals(state);
        return there ? cause(operand, ObservedInput.certain(input, state)) : null;
    }

    /** git clones into a folder that is there, if nothing is in it. */
    private static Cause filled(String operand, FailedStep failed, FileSystemView view) {
        EmptinessInput input = new EmptinessInput(failed.step().absolute(operand));
        return EmptinessInput.FILLED.equals(input.look(view))
                ? cause(operand, ObservedInput.certain(input, EmptinessInput.FILLED))
                : null;
    }

    private static Cause cause(String operand, ObservedInput condition) {
        return new Cause(Cause.Kind.PATH_EXISTS, operand, List.of(condition), false);
    }
}
