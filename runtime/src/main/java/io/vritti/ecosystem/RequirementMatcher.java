package io.vritti.ecosystem;

import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.files.FileReaders;
import io.vritti.ecosystem.net.PortClosedRule;
import io.vritti.ecosystem.python.PythonModuleRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.proof.Cause;
import io.vritti.reads.Builtins;
import io.vritti.reads.Flow;
import io.vritti.reads.Paths;
import io.vritti.reads.Step;
import io.vritti.reads.Surroundings;
import io.vritti.shell.CommandLines;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import io.vritti.world.input.ExecutableBitInput;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.HostLookupInput;
import io.vritti.world.input.Input;
import io.vritti.world.input.LookupInput;
import io.vritti.world.input.PortInput;
import io.vritti.world.input.PresenceInput;
import java.util.List;

/**
 * What an action that has not failed yet is bound to need: a program, a file that it reads, a Python module. Used by one thread
 * and thrown away.
 */
public final class RequirementMatcher {

    private static final long BUDGET_NANOS = 5_000_000;

    private final ProcessAction action;
    private final FileSystemView view;
    private List<Flow.Place> places;

    /** @param salt of the evidence whose causes are asked about: only hashes of one salt can be compared */
    public RequirementMatcher(ProcessAction action, long salt) {
        this.action = action;
        this.view = new FileSystemView(action, salt, BUDGET_NANOS);
    }

    /**
     * The cause of another action's failure, restated for this action.
     *
     * @param program that the other action ran
     * @param text of the other action: an option that is not in it may make the tool do without
     * @return null unless this action is bound to need what was missing, and it is missing now
     */
    public Cause without(Cause cause, String program, String text) {
        if (places == null) {
            places = Surroundings.plain(action) ? Flow.of(action, view) : List.of();
        }
        for (Flow.Place place : places) {
            Step step = place.step();
            boolean bound = place.decisive() && place.undisturbed() && step.called() != null && !makes(step, cause);
            Cause found = bound ? without(cause, program, text, place) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Cause without(Cause cause, String program, String text, Flow.Place place) {
        Step step = place.step();
        Input lacking = cause.conditions().get(0).input();
        return switch (cause.kind()) {
            case EXECUTABLE_MISSING, NOT_EXECUTABLE -> uncallable(cause, lacking, place);
            case PATH_MISSING ->
                lacking instanceof PresenceInput missing && reads(step, missing.subject(), program, text)
                        ? cause(cause, missing, PresenceInput.MISSING)
                        : null;
            case MODULE_MISSING ->
                place.searchPathKnown() && step.program().equals(program)
                        ? PythonModuleRule.imports(step, cause.subject(), view)
                        : null;
            case PORT_CLOSED ->
                lacking instanceof PortInput closed ? PortClosedRule.connects(step, closed.port(), view) : null;
            default -> null;
        };
    }

    /** Whether the shell makes a file of that name before it starts the program: {@code cat log > log}. */
    private static boolean makes(Step step, Cause cause) {
        return step.redirections().stream()
                .filter(redirection -> redirection.kind().writes())
                .anyMatch(redirection -> !redirection.target().literal()
                        || Paths.name(redirection.target().text()).startsWith(Paths.name(cause.subject())));
    }

    private boolean reads(Step step, String missing, String program, String text) {
        return step.directory() != null
                && FileReaders.reads(step, missing, view, step.program().equals(program) && optionsIn(step, text));
    }

    private Cause uncallable(Cause cause, Input lacking, Flow.Place place) {
        String called = place.step().called();
        if (called.isEmpty()) {
            return null;
        }
        if (called.indexOf('/') < 0) {
            boolean name = lacking instanceof LookupInput || lacking instanceof HostLookupInput;
            boolean byHost = called.equals(action.argv().get(0)) && !CommandLines.isShellCommand(action.argv());
            return name
                            && lacking.subject().equals(called)
                            && (byHost || place.searchPathKnown() && !Builtins.mayBe(called))
                    ? cause(cause, byHost ? new HostLookupInput(called) : new LookupInput(called), LookupInput.MISSING)
                    : null;
        }
        if (place.step().directory() == null
                || !lacking.subject().equals(place.step().absolute(called))) {
            return null;
        }
        if (lacking instanceof ExecutableBitInput) {
            return cause(cause, lacking, ExecutableBitInput.NOT_EXECUTABLE);
        }
        return lacking instanceof PresenceInput ? cause(cause, lacking, PresenceInput.MISSING) : null;
    }

    private Cause cause(Cause cause, Input input, String state) {
        return new Conditions(view).is(input, state).causeInAnyEnvironment(cause.kind(), cause.subject());
    }

    /** With several commands it is not known here which had the option. */
    private static boolean optionsIn(Step step, String text) {
        List<SimpleCommand> commands = ShellParser.parse(text).commands();
        List<String> words = commands.size() == 1
                ? commands.get(0).words().stream().map(Word::text).toList()
                : List.of();
        return step.arguments().stream()
                .allMatch(word -> word != null && (!word.startsWith("-") || words.contains(word)));
    }
}
