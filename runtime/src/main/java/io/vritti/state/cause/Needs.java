package io.vritti.state.cause;

import io.vritti.action.ProcessAction;
import io.vritti.state.input.ExecutableBitInput;
import io.vritti.state.input.LookupInput;
import io.vritti.state.input.PresenceInput;
import io.vritti.state.input.Seen;
import io.vritti.state.input.View;
import io.vritti.state.proof.Cause;
import io.vritti.state.reach.Flow;
import io.vritti.state.reach.Step;
import io.vritti.state.reach.Surroundings;
import java.util.List;
import java.util.Set;

/**
 * Whether an action that has not failed yet is bound to need what another one was missing: the same program, or the same
 * file for the same tool. Whether it is still missing is not asked here.
 */
public final class Needs {

    private static final long BUDGET_NANOS = 5_000_000;

    /** Their last operand is written, and need not be there. */
    private static final Set<String> INTO_LAST = Set.of("cp", "mv", "ln", "install");

    private Needs() {}

    /**
     * @param cause of the other action's failure, in the same working directory
     * @param program that the other action ran
     * @param text of the other action: an option that is not in it may make the tool do without
     */
    public static boolean same(ProcessAction action, Cause cause, String program, String text) {
        if (!Surroundings.plain(action)) {
            return false;
        }
        View view = new View(action, 0, BUDGET_NANOS);
        for (Flow.Place place : Flow.of(action, view)) {
            if (place.decisive() && place.undisturbed() && same(place, cause, program, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Flow.Place place, Cause cause, String program, String text) {
        Step step = place.step();
        String called = step.called();
        if (called == null
                || called.isEmpty()
                || step.directory() == null
                || cause.conditions().size() != 1) {
            return false;
        }
        Seen condition = cause.conditions().get(0);
        return switch (cause.kind()) {
            case EXECUTABLE_MISSING, NOT_EXECUTABLE -> calls(step, called, condition, place.searchPathKnown());
            case PATH_MISSING ->
                step.program().equals(program)
                        && condition.input() instanceof PresenceInput missing
                        && reads(step, missing.subject())
                        && optionsIn(step, text);
            default -> false;
        };
    }

    private static boolean calls(Step step, String called, Seen condition, boolean searchPathKnown) {
        if (called.indexOf('/') < 0) {
            return searchPathKnown
                    && condition.input() instanceof LookupInput lookup
                    && lookup.subject().equals(called);
        }
        boolean file = condition.input() instanceof PresenceInput || condition.input() instanceof ExecutableBitInput;
        return file && condition.input().subject().equals(step.absolute(called));
    }

    private static boolean reads(Step step, String missing) {
        List<String> operands = MissingOperands.readBy(step);
        int sources = INTO_LAST.contains(step.program()) ? operands.size() - 1 : operands.size();
        return operands.subList(0, Math.max(0, sources)).stream()
                .anyMatch(operand -> step.absolute(operand).equals(missing));
    }

    private static boolean optionsIn(Step step, String text) {
        List<String> words = List.of(text.split("\\s+"));
        return step.arguments().stream()
                .allMatch(word -> word != null && (!word.startsWith("-") || words.contains(word)));
    }
}
