package io.vritti.ecosystem.any;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.proof.Cause;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.HostLookupInput;
import io.vritti.world.input.Input;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;
import java.util.regex.Pattern;

/** The JDK could not start the process: its folder or its program is not there. */
public final class NotStartedRule {

    /** Up to JDK 21 {@code error=2, No such file or directory}, then {@code Exec failed, error: 2 (No such file ...)}. */
    private static final Pattern NOT_THERE = Pattern.compile("error(?:=2,|: 2 \\()");

    private NotStartedRule() {}

    public static Cause explain(ProcessAction action, Outcome outcome, FileSystemView view) {
        if (outcome.end() != Outcome.End.NOT_STARTED
                || !NOT_THERE.matcher(outcome.messages()).find()) {
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
        return new Cause(kind, subject, List.of(ObservedInput.certain(input, state)), false);
    }
}
