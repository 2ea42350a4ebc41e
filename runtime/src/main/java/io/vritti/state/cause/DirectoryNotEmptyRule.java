package io.vritti.state.cause;

import io.vritti.state.input.EmptinessInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.List;

/** {@code rmdir} takes empty folders only. */
final class DirectoryNotEmptyRule implements CauseRule {

    private static final String MARKER = "directory not empty";

    @Override
    public Cause explain(FailedStep failed, View view) {
        if (failed.step().directory() == null || !failed.step().program().equals("rmdir")) {
            return null;
        }
        for (String line : Complaint.lines(failed.text(), MARKER)) {
            for (String operand : failed.step().arguments()) {
                if (operand == null || operand.startsWith("-") || !Complaint.mentions(line, operand)) {
                    continue;
                }
                EmptinessInput input = new EmptinessInput(failed.step().absolute(operand));
                if (EmptinessInput.FILLED.equals(input.look(view))) {
                    Seen filled = Seen.certain(input, EmptinessInput.FILLED);
                    return new Cause(Cause.Kind.DIRECTORY_NOT_EMPTY, operand, List.of(filled), false);
                }
            }
        }
        return null;
    }
}
