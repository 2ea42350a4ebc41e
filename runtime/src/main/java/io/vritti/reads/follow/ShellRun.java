package io.vritti.reads.follow;

import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Variables;
import io.vritti.shell.Assignment;
import io.vritti.shell.Compound;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows one shell text from its first command to its last. Where it is not certain whether a command runs, what it would
 * read is read all the same, and what it would leave behind is not certain.
 */
final class ShellRun {

    /** Functions that call functions; deeper is a program of its own. */
    private static final int MAX_CALLS = 8;

    /** Loops in loops, and functions that call functions, multiply; what runs more bodies is not followed. */
    private static final int MOST_BODIES = 256;

    private final ReadSet reads;
    private final CommandReadAnalyzer commands;
    private final Variables variables;
    private final boolean sourced;
    private final int depth;
    private final ShellState state;
    private final ShellLoops loops;
    private final LastingEffects effects;
    private final Map<Script, Layout> layouts = new IdentityHashMap<>();
    private boolean definesFunctions;
    private int calls;
    private int bodies;

    /** @param sourced whether the text may leave functions to the one that runs it */
    ShellRun(
            ReadSet reads,
            CommandReadAnalyzer commands,
            Variables variables,
            boolean sourced,
            int depth,
            String directory) {
        this.reads = reads;
        this.commands = commands;
        this.variables = variables;
        this.sourced = sourced;
        this.depth = depth;
        this.state = new ShellState(reads, variables, directory);
        this.loops = new ShellLoops(state, this);
        this.effects = new LastingEffects(state);
    }

    /** @param hostStdin whether its first commands read what the host gives to the action */
    void add(Script script, boolean hostStdin) {
        if (++bodies > MOST_BODIES) {
            reads.giveUp("loops or functions that run many commands");
            return;
        }
        Layout layout = layouts.computeIfAbsent(script, text -> Layout.of(text, !sourced));
        if (layout.goesOverPatterns()) {
            reads.giveUp("a loop over a pattern");
            return;
        }
        layout.lost().forEach(variables::lose);
        String text = script.withoutRetryNote();
        definesFunctions |= text.contains("()") || text.contains("function ");
        if (text.contains("shift") || text.contains("set --")) {
            variables.forgetArguments();
        }
        Certainty certainty = new Certainty(state);
        for (int i = 0; i < script.pipelines().size() && reads.complete(); i++) {
            boolean piped = i > 0 && script.pipelines().get(i - 1).next() == Connector.PIPE;
            Layout.Followed followed = layout.at(i);
            Connector next;
            certainty.before();
            if (followed != null) {
                i = Math.max(i, followed.compound().to() - 1);
                next = script.pipelines().get(i).next();
                add(followed, hostStdin && !piped, piped || next == Connector.PIPE);
            } else {
                Pipeline pipeline = script.pipelines().get(i);
                next = pipeline.next();
                add(pipeline, layout.flat(i), hostStdin && !piped);
            }
            if (next == Connector.BACKGROUND) {
                reads.giveUp("a command in the background");
            }
            certainty.after(next, layout.flat(i));
        }
    }

    private void add(Pipeline pipeline, boolean flat, boolean hostStdin) {
        List<SimpleCommand> stages = pipeline.stages();
        Variables.Snapshot outside = stages.size() > 1 ? variables.snapshot() : null;
        SimpleCommand feeder = null;
        for (SimpleCommand stage : stages) {
            add(stage, feeder, flat, feeder == null && hostStdin);
            feeder = stage;
        }
        if (outside != null) {
            variables.doubt(outside);
        } else if (reads.complete()) {
            effects.add(stages.get(0), pipeline.next(), flat);
        }
    }

    private void add(Layout.Followed followed, boolean hostStdin, boolean subshell) {
        Compound compound = followed.compound();
        Script body = followed.body();
        ShellState.Mark outside = state.mark();
        if (compound.kind() != Compound.Kind.FUNCTION) {
            compound.redirections().forEach(this::redirect);
        }
        switch (compound.kind()) {
            case FUNCTION -> state.functions().define(compound.parts().get(0), body);
            case GROUP, SUBSHELL -> add(body, hostStdin);
            case LOOP_OVER_WORDS -> loops.overWords(compound, body, hostStdin);
            default -> loops.overLines(compound, body);
        }
        if (subshell || compound.kind() == Compound.Kind.SUBSHELL) {
            state.restore(outside);
        }
    }

    /** A substitution runs in a shell of its own: what it changes there does not outlive it. */
    void substitute(Script inner) {
        ShellState.Mark outside = state.mark();
        add(inner, false);
        state.restore(outside);
    }

    /**
     * @param feeder the command whose output it reads, or null
     * @param flat whether it is not known when it runs
     */
    private void add(SimpleCommand command, SimpleCommand feeder, boolean flat, boolean readsHost) {
        command.substitutions().forEach(this::substitute);
        command.redirections().forEach(this::redirect);
        for (Assignment assignment : command.assignments()) {
            if (assignment.value().glob() || isListOfPatterns(assignment.value().raw())) {
                reads.giveUp("a pattern in the value of " + assignment.name());
            }
        }
        String changed = LookupChange.of(command);
        if (changed != null) {
            reads.giveUp("it changes " + changed);
        }
        if (command.words().isEmpty() || !reads.complete() || LastingEffects.reads(command) != null) {
            return;
        }
        Script body = state.functions().calledBy(command);
        if (body != null && flat && !state.functions().assigned().isEmpty()) {
            reads.giveUp("a function that may be called at any time");
            return;
        }
        if (body != null) {
            call(body, command, readsHost);
            return;
        }
        List<SimpleCommand> unfolded = state.unfolded(command, state.output(feeder));
        for (SimpleCommand each : unfolded == null ? List.of(command) : unfolded) {
            Step step = Step.of(each, state.directory(), readsHost, variables);
            commands.add(each, step, state.words(), definesFunctions, depth);
        }
    }

    private void call(Script body, SimpleCommand command, boolean readsHost) {
        if (calls >= MAX_CALLS || !command.assignments().isEmpty()) {
            reads.giveUp("a function that is not followed");
            return;
        }
        List<String> arguments = new ArrayList<>();
        for (Word word : command.words().subList(1, command.words().size())) {
            List<String> values = Words.braces(word) ? null : state.words().all(word, true);
            if (values == null) {
                reads.giveUp("a word of a function that is not certain");
                return;
            }
            arguments.addAll(values);
        }
        Variables.Snapshot caller = variables.snapshot();
        variables.call(arguments);
        calls++;
        add(body, readsHost);
        calls--;
        variables.returnTo(caller);
    }

    /** {@code a=(*.txt)}. */
    private static boolean isListOfPatterns(String raw) {
        return raw.startsWith("(") && Words.hasPattern(raw);
    }

    private void redirect(Redirection redirection) {
        switch (redirection.kind()) {
            case DUPLICATE, HEREDOC, HERESTRING -> {}
            case IN, READ_WRITE -> file(redirection.target(), false);
            case OUT, OUT_ERR, APPEND, APPEND_ERR -> file(redirection.target(), true);
        }
    }

    private void file(Word target, boolean written) {
        String path = state.path(target);
        if (path == null) {
            reads.giveUp("a redirection to a name that is not certain");
        } else if (written) {
            reads.target(path);
        } else {
            reads.file(path);
        }
    }
}
