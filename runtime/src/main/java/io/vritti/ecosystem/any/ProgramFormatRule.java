package io.vritti.ecosystem.any;

import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Step;
import io.vritti.world.input.FileInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.MatchesInput;

/** A file may be executed, and is no program of this machine (execve(2), ENOEXEC): another architecture, or damaged. */
public final class ProgramFormatRule implements CauseRule {

    private static final String WRONG_FORMAT = "Exec format error";

    /** Formats that the kernel hands to other programs, such as an emulator (Documentation/admin-guide/binfmt-misc.rst). */
    private static final String HANDED_ON = "/proc/sys/fs/binfmt_misc";

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        Step step = failed.step();
        String called = step.called();
        boolean said = called != null
                && called.indexOf('/') >= 0
                && step.directory() != null
                && ErrorText.lines(failed.text(), WRONG_FORMAT).stream()
                        .anyMatch(line -> ErrorText.mentions(line, called));
        if (!said) {
            return null;
        }
        String path = step.absolute(called);
        MatchesInput formats = new MatchesInput(HANDED_ON, "*");
        return new Conditions(view)
                .same(new FileInput(path))
                .is(formats, String.valueOf(formats.look(view)))
                .causeInAnyEnvironment(Cause.Kind.NOT_EXECUTABLE, path);
    }
}
