package io.vritti.state.cause;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.state.input.HostLookupInput;
import io.vritti.state.input.Input;
import io.vritti.state.input.LookupInput;
import io.vritti.state.input.PresenceInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import java.util.List;
import java.util.regex.Pattern;

/** The JDK could not start the process: its folder or its program is not there. */
final class NotStartedRule {

    /** Up to JDK 21 {@code error=2, No such file or directory}, then {@code Exec failed, error: 2 (No such file ...)}. */
    private static final Pattern NOT_THERE = Pattern.compile("error(?:=2,|: 2 \\()");

    private NotStartedRule() {}

    static Cause explain(ProcessAction action, Outcome outcome, View view) {
        if (outcome.end() != Outcome.End.NOT_STARTED
                || !NOT_THERE.matcher(outcome.output()).find()) {
            return null;
        }
        PresenceInput folder = new PresenceInput(action.directory());
        if (PresenceInput.MISSING.equals(folder.look(view))) {
            return cause(Cause.Kind.PATH_MISSING, action.directory(), folder, PresenceInput.MISSING);
        }
        Input program = new HostLookupInput(action.argv().get(0));
        return LookupInput.MISSING.equals(program.look(view))
                ? cause(Cause.Kind.EXECUTABLE_MISSING, action.argv().get(0), program, LookupInput.MISSING)
                : null;
    }

    private static Cause cause(Cause.Kind kind, String subject, Input input, String state) {
        return new Cause(kind, subject, List.of(Seen.certain(input, state)), false);
    }
}
