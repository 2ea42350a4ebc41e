package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.program.FileRole;
import io.vritti.program.FolderUse;
import io.vritti.program.NamedFile;
import io.vritti.proof.Cause;
import io.vritti.world.input.EmptinessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.util.List;

/** {@code rmdir} and {@code rm -d} take empty folders only. */
public final class DirectoryNotEmptyRule implements CauseRule {

    private static final String MARKER = "directory not empty";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        StepFiles files = StepFiles.of(failed.step());
        if (failed.step().directory() == null || !files.operands().folderUses().contains(FolderUse.EMPTIED)) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), MARKER)) {
            for (NamedFile file : files.named()) {
                String operand = file.name();
                if (file.role() != FileRole.CHANGED || !ErrorText.mentions(line, operand)) {
                    continue;
                }
                EmptinessInput input = new EmptinessInput(failed.step().absolute(operand));
                if (EmptinessInput.FILLED.equals(input.look(view))) {
                    ObservedInput filled = ObservedInput.certain(input, EmptinessInput.FILLED);
                    return new Cause(Cause.Kind.DIRECTORY_NOT_EMPTY, operand, List.of(filled), false);
                }
            }
        }
        return null;
    }
}
