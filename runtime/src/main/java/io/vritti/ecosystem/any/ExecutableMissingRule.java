package io.vritti.ecosystem.any;

import io.vritti.action.Outcome;
import io.vritti.ecosystem.rule.CauseRule;
import io.vritti.ecosystem.rule.ErrorText;
import io.vritti.ecosystem.rule.FailedStep;
import io.vritti.proof.Cause;
import io.vritti.reads.Builtins;
import io.vritti.world.input.ExecutableBitInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;

/** The program that the command names cannot be found, or is not executable (POSIX XCU 2.8.2: exit status 127 and 126). */
public final class ExecutableMissingRule implements CauseRule {

    private static final String[] MISSING = {"not found", "no such file", "cannot run program"};
    private static final String[] DENIED = {"permission denied"};
    private static final int NOT_FOUND_STATUS = 127;
    private static final int NOT_EXECUTABLE_STATUS = 126;

    @Override
    public Cause explain(FailedStep failed, FileSystemView view) {
        String called = failed.step().called();
        if (called == null || called.isEmpty()) {
            return null;
        }
        boolean notStarted = failed.outcome().end() == Outcome.End.NOT_STARTED;
        if (notStarted || failed.outcome().code() == NOT_FOUND_STATUS) {
            boolean told = said(failed, called, MISSING) || foundNothing(failed, called);
            Cause missing = told ? missing(called, failed, view) : null;
            if (missing != null) {
                return missing;
            }
        }
        return (notStarted ? said(failed, called, DENIED) : failed.outcome().code() == NOT_EXECUTABLE_STATUS)
                ? notExecutable(called, failed, view)
                : null;
    }

    /** The shell's status says it in any language, unless the command is one of the shell's own. */
    private static boolean foundNothing(FailedStep failed, String called) {
        return failed.outcome().code() == NOT_FOUND_STATUS && !Builtins.mayBe(called);
    }

    private static boolean said(FailedStep failed, String called, String... markers) {
        return ErrorText.lines(failed.text(), markers).stream().anyMatch(line -> ErrorText.mentions(line, called));
    }

    private static Cause missing(String called, FailedStep failed, FileSystemView view) {
        if (called.indexOf('/') < 0) {
            if (!failed.searchPathKnown()) {
                return null;
            }
            Input lookup = new LookupInput(called);
            return LookupInput.MISSING.equals(lookup.look(view))
                    ? cause(Cause.Kind.EXECUTABLE_MISSING, called, ObservedInput.certain(lookup, LookupInput.MISSING))
                    : null;
        }
        if (failed.step().directory() == null) {
            return null;
        }
        Input presence = new PresenceInput(failed.step().absolute(called));
        String state = presence.look(view);
        return state == null || state.equals(PresenceInput.EXISTS)
                ? null
                : cause(Cause.Kind.EXECUTABLE_MISSING, called, ObservedInput.certain(presence, state));
    }

    private static Cause notExecutable(String called, FailedStep failed, FileSystemView view) {
        if (called.indexOf('/') < 0 || failed.step().directory() == null) {
            return null;
        }
        Input bit = new ExecutableBitInput(failed.step().absolute(called));
        return ExecutableBitInput.NOT_EXECUTABLE.equals(bit.look(view))
                ? cause(
                        Cause.Kind.NOT_EXECUTABLE,
                        called,
                        ObservedInput.certain(bit, ExecutableBitInput.NOT_EXECUTABLE))
                : null;
    }

    private static Cause cause(Cause.Kind kind, String subject, ObservedInput condition) {
        return new Cause(kind, subject, List.of(condition), false);
    }
}
