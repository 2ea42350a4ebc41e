package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.FileRole;
import io.vritti.program.FolderUse;
import io.vritti.program.NamedFile;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.EmptinessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;

/** The path that the command is to create exists already. */
public final class PathExistsRule implements CauseRule {

    private static final String[] MARKERS = {"file exists", "already exists"};

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        if (step.directory() == null) {
            return null;
        }
        List<String> lines = ErrorText.lines(failed.text(), MARKERS);
        for (NamedFile file : StepFiles.of(step).named()) {
            if (file.role() == FileRole.CREATED
                    && lines.stream().anyMatch(line -> ErrorText.mentions(line, file.name()))) {
                return step.program().equals("git")
                        ? filled(file.name(), failed, view)
                        : existing(file.name(), failed, view);
            }
        }
        return null;
    }

    /** A folder that is there is one for {@code ln} to put its link into, and then another name is what exists. */
    private static Cause existing(String operand, FailedStep failed, FileSystemView view) {
        if (StepFiles.of(failed.step()).operands().folderUses().contains(FolderUse.ENTERED)
                && view.folder(failed.step().absolute(operand))) {
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
