package io.vritti.state.cause;

import io.vritti.action.ProcessAction;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
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

    /**
     * All their operands must be there, but those told apart below; to others an operand may be a name to create, a pattern, an
     * archive to write.
     */
    private static final Set<String> READERS = Set.of(
            "cat",
            "tac",
            "head",
            "tail",
            "wc",
            "nl",
            "ls",
            "stat",
            "rm",
            "rmdir",
            "cp",
            "mv",
            "chmod",
            "cd",
            "diff",
            "cmp",
            "md5sum",
            "sha1sum",
            "sha256sum",
            "sha512sum",
            "sh",
            "bash",
            "dash",
            "python",
            "python3",
            "source",
            ".");

    /** Their first operand is a mode. */
    private static final Set<String> AFTER_FIRST = Set.of("chmod");

    /** Their last operand is written, and need not be there. */
    private static final Set<String> INTO_LAST = Set.of("cp", "mv");

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
                READERS.contains(program)
                        && step.program().equals(program)
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
        int from = AFTER_FIRST.contains(step.program()) ? 1 : 0;
        int to = operands.size() - (INTO_LAST.contains(step.program()) ? 1 : 0);
        return from < to
                && operands.subList(from, to).stream()
                        .anyMatch(operand -> step.absolute(operand).equals(missing));
    }

    /** Of several commands nobody knows here which had the option. */
    private static boolean optionsIn(Step step, String text) {
        List<SimpleCommand> commands = ShellParser.parse(text).commands();
        List<String> words = commands.size() == 1
                ? commands.get(0).words().stream().map(Word::text).toList()
                : List.of();
        return step.arguments().stream()
                .allMatch(word -> word != null && (!word.startsWith("-") || words.contains(word)));
    }
}
