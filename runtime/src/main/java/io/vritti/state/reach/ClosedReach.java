package io.vritti.state.reach;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.state.input.Input;
import io.vritti.state.input.View;
import java.util.List;
import java.util.Set;

/**
 * All that an action reads, if that can be known.
 *
 * @param openness why not, in words; null if it is all known
 * @param inputs besides the environment
 * @param ports of this machine that it talks to or listens on, at most one
 */
public record ClosedReach(String openness, List<Input> inputs, Set<Integer> ports) {

    /** Exit codes from here on are signals, or a time limit's (POSIX XCU 2.8.2, timeout(1)). */
    private static final int FIRST_SIGNAL_STATUS = 129;

    private static final int TIMEOUT_STATUS = 124;

    public static ClosedReach of(ProcessAction action, Outcome outcome, View view) {
        Reach reach = new Reach(view, outcome.output());
        String passing = passing(action, outcome);
        if (passing != null) {
            reach.open(passing);
        } else {
            if (action.stdin() == Stdin.FILE) {
                reach.file(action.stdinFile());
            }
            Variables variables = new Variables(action.environment());
            boolean hostStdin = action.stdin() != Stdin.FILE;
            new ShellReach(reach).add(action.script(), action.directory(), variables, hostStdin, 0);
        }
        return new ClosedReach(reach.openness(), List.copyOf(reach.inputs()), Set.copyOf(reach.ports()));
    }

    public boolean closed() {
        return openness == null;
    }

    /** What shows already that something else than files decided, or null. */
    private static String passing(ProcessAction action, Outcome outcome) {
        if (stoppedByWhim(outcome)) {
            return "it was stopped";
        }
        if (outcome.stdinBytes() > 0 || action.stdin() == Stdin.UNKNOWN) {
            return "what the host writes to it is not known beforehand";
        }
        if (!Surroundings.plain(action)) {
            return "the shell reads start-up files";
        }
        return Passing.complaint(outcome.output());
    }

    /** A time limit is no whim: what was too slow for it is too slow for it again, unless its inputs change (design.md §5.3). */
    private static boolean stoppedByWhim(Outcome outcome) {
        if (outcome.killedAtLimit()) {
            return false;
        }
        return switch (outcome.end()) {
            case EXIT -> outcome.code() >= FIRST_SIGNAL_STATUS || outcome.code() == TIMEOUT_STATUS;
            default -> true;
        };
    }
}
