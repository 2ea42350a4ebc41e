package io.vritti.ecosystem.files;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.world.input.EmptinessInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.ObservedInput;
import java.util.List;

/** {@code rmdir} takes empty folders only. */
public final class DirectoryNotEmptyRule implements CauseRule {

    private static final String MARKER = "directory not empty";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        if (failed.step().directory() == null || !failed.step().program().equals("rmdir")) {
            return null;
        }
        for (String line : ErrorText.lines(failed.text(), MARKER)) {
            for (String operand : failed.step().arguments()) {
                if (operand == null || operand.startsWith("-") || !ErrorText.mentions(line, operand)) {
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
