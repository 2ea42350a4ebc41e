package io.vritti.ecosystem;

import io.vritti.action.ProcessAction;
import io.vritti.ecosystem.any.MalformedFileRule;
import io.vritti.ecosystem.files.FileNeeds;
import io.vritti.ecosystem.net.DockerHostRule;
import io.vritti.ecosystem.net.PortClosedRule;
import io.vritti.ecosystem.net.ServiceNeeds;
import io.vritti.ecosystem.node.NodeModuleRule;
import io.vritti.ecosystem.python.PythonModuleRule;
import io.vritti.ecosystem.rule.Conditions;
import io.vritti.ecosystem.rule.TextNeeds;
import io.vritti.program.Command;
import io.vritti.program.Programs;
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
import io.vritti.world.input.ObservedInput;
import io.vritti.world.input.PortInput;
import io.vritti.world.input.PresenceInput;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an action that has not failed yet is bound to need: a program, a file or folder, a module, a server at a port of this
 * machine. Used by one thread and thrown away.
 */
public final class RequirementMatcher {

    private static final long BUDGET_NANOS = 5_000_000;

    private final ProcessAction action;
    private final FileSystemView view;
    private final Map<Step, TextNeeds> texts = new IdentityHashMap<>();
    private final Map<Step, List<String>> missing = new IdentityHashMap<>();
    private final Map<Step, List<String>> missingWithOptions = new IdentityHashMap<>();
    private final Map<Step, Integer> ports = new IdentityHashMap<>();
    private List<Flow.Place> places;

    /** @param salt of the evidence whose causes are asked about: only hashes of one salt can be compared */
    public RequirementMatcher(ProcessAction action, long salt) {
        this.action = action;
        this.view = new FileSystemView(action, salt, BUDGET_NANOS);
    }

    /**
     * What another action lacked, as the cause of this action's failure.
     *
     * @param program that the other action ran
     * @param text of the other action: an option that is not in it may make the tool do without
     * @return null unless this action is bound to need what was missing, and it is missing now
     */
    public Cause without(Lack lack, String program, String text) {
        if (places == null) {
            places = Surroundings.plain(action) ? unconditional(Flow.of(action, view)) : List.of();
        }
        for (Flow.Place place : places) {
            boolean bound = place.decisive() && place.undisturbed() && !makes(place.step(), lack);
            Cause found = bound ? without(lack, program, text, place) : null;
            if (found != null) {
                return found;
            }
        }
        return lack.kind() == Cause.Kind.PATH_MISSING ? lackingThroughout(lack) : null;
    }

    /** What stands behind a question need not run: {@code command -v x && x}, {@code test -f a && cat a}. */
    private static List<Flow.Place> unconditional(List<Flow.Place> all) {
        for (int i = 0; i < all.size(); i++) {
            Step step = all.get(i).step();
            if (Builtins.tests(step.program()) || Builtins.looksUp(step.program()) || Programs.informs(command(step))) {
                return all.subList(0, i + 1);
            }
        }
        return all;
    }

    /** Of {@code cd nodir; ls other}, where nothing in it can do anything: the last decides, though the first is what failed. */
    private Cause lackingThroughout(Lack lack) {
        boolean needed = false;
        Flow.Place last = null;
        List<String> missing = List.of();
        for (Flow.Place place : places) {
            missing = place.undisturbed() && !makes(place.step(), lack) ? missing(place.step()) : List.of();
            if (missing.isEmpty()) {
                return null;
            }
            needed |= leadsOver(lack.subject(), missing);
            last = place;
        }
        boolean all = needed && last.decisive() && !makes(last.step(), new Lack(lack.kind(), missing.get(0)));
        Cause cause = all ? cause(lack, last, new PresenceInput(lack.subject()), PresenceInput.MISSING) : null;
        List<ObservedInput> conditions = new ArrayList<>();
        if (cause != null) {
            conditions.addAll(cause.conditions());
            conditions.add(ObservedInput.certain(new PresenceInput(missing.get(0)), PresenceInput.MISSING));
        }
        return cause == null ? null : new Cause(cause.kind(), cause.subject(), conditions, false);
    }

    private static boolean leadsOver(String missing, List<String> paths) {
        for (String path : paths) {
            if (path.startsWith(missing)
                    && (path.length() == missing.length() || path.charAt(missing.length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    private Cause without(Lack lack, String program, String text, Flow.Place place) {
        Step step = place.step();
        return switch (lack.kind()) {
            case EXECUTABLE_MISSING, NOT_EXECUTABLE -> uncallable(lack, text, place);
            case PATH_MISSING ->
                needsPath(step, lack.subject(), program, text)
                        ? cause(lack, place, new PresenceInput(lack.subject()), PresenceInput.MISSING)
                        : null;
            case MODULE_MISSING ->
                step.called() != null && place.searchPathKnown() ? withoutModule(lack.subject(), step) : null;
            case MALFORMED ->
                place.searchPathKnown() && step.program().equals(program)
                        ? MalformedFileRule.parses(step, lack.subject(), lack.conditions(), place.fed(), view)
                        : null;
            case PORT_CLOSED ->
                step.called() == null ? null : unanswered(lack, Integer.parseInt(lack.subject()), place);
            default -> null;
        };
    }

    /** Each language looks in folders of its own, so that it does not matter which one missed a module of that name. */
    private Cause withoutModule(String module, Step step) {
        Cause ofPython = PythonModuleRule.imports(step, module, view);
        return ofPython == null ? NodeModuleRule.requires(step, module, view) : ofPython;
    }

    /** Whether the shell makes a file of that name before it starts the program: {@code cat log > log}. */
    private static boolean makes(Step step, Lack lack) {
        return step.redirections().stream()
                .filter(redirection -> redirection.kind().writes())
                .anyMatch(redirection -> !redirection.target().literal()
                        || Paths.name(redirection.target().text()).startsWith(Paths.name(lack.subject())));
    }

    private boolean needsPath(Step step, String missing, String program, String text) {
        boolean plainly = leadsOver(missing, missing(step));
        boolean withOptions = leadsOver(missing, missingWithOptions(step));
        // Every failure for want of a file comes here: the failed text is read only where its options make a
        // difference.
        boolean optionsDecide = plainly != withOptions && step.program().equals(program) && optionsIn(step, text);
        return (optionsDecide ? withOptions : plainly)
                || leadsOver(missing, texts(step).paths())
                || DockerHostRule.asks(step, missing);
    }

    private Cause unanswered(Lack lack, int port, Flow.Place place) {
        Step step = place.step();
        boolean bound = PortClosedRule.connects(step, port, view) != null
                || ports.computeIfAbsent(step, client -> ServiceNeeds.port(client, view)) == port
                || texts(step).ports().stream()
                        .anyMatch(client -> client.port() == port && ProgramNeeds.connects(client, step));
        return bound ? cause(lack, place, new PortInput(port), PortInput.CLOSED) : null;
    }

    /** What a step certainly needs and is missing, whatever its options are; the same for all that others lacked. */
    private List<String> missing(Step step) {
        return missing.computeIfAbsent(step, program -> FileNeeds.missing(program, view, false));
    }

    private List<String> missingWithOptions(Step step) {
        return missingWithOptions.computeIfAbsent(step, program -> FileNeeds.missing(program, view, true));
    }

    private TextNeeds texts(Step step) {
        return texts.computeIfAbsent(step, program -> ProgramNeeds.of(program, view));
    }

    private Cause uncallable(Lack lack, String text, Flow.Place place) {
        String called = place.step().called();
        if (called == null || called.isEmpty()) {
            return null;
        }
        if (called.indexOf('/') < 0) {
            boolean byHost = called.equals(action.argv().get(0)) && !CommandLines.isShellCommand(action.argv());
            return isAbout(lack.subject(), text, place.step())
                            && (byHost || place.searchPathKnown() && !Builtins.mayBe(called))
                    ? cause(
                            lack,
                            place,
                            byHost ? new HostLookupInput(called) : new LookupInput(called),
                            LookupInput.MISSING)
                    : null;
        }
        if (place.step().directory() == null
                || !lack.subject().equals(place.step().absolute(called))) {
            return null;
        }
        return lack.kind() == Cause.Kind.NOT_EXECUTABLE
                ? cause(lack, place, new ExecutableBitInput(lack.subject()), ExecutableBitInput.NOT_EXECUTABLE)
                : cause(lack, place, new PresenceInput(lack.subject()), PresenceInput.MISSING);
    }

    /** Whether a call and the failed one are to run the same program, though one of them through a wrapper that is missing itself. */
    private static boolean isAbout(String missing, String failedText, Step step) {
        return missing.equals(step.called())
                || missing.equals(command(step).executable())
                || ShellParser.parse(failedText).commands().stream()
                        .anyMatch(command -> Command.of(command).executable().equals(step.called()));
    }

    private static Command command(Step step) {
        List<Word> words = new ArrayList<>();
        for (String word : step.words()) {
            words.add(Word.ofLiteral(String.valueOf(word)));
        }
        return Command.of(new SimpleCommand(List.of(), words, List.of()));
    }

    private Cause cause(Lack lack, Flow.Place place, Input input, String state) {
        return new Conditions(view)
                .is(input, state)
                .same(place.way())
                .causeInAnyEnvironment(lack.kind(), Paths.relative(action.directory(), lack.subject()));
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
