package io.vritti.reads.follow;

import io.vritti.reads.Paths;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows one shell text from its first command to its last. Where it is not certain whether a command runs, what it would
 * read is read all the same, and what it would leave behind is not certain.
 */
final class ShellRun {

    /** Functions that call functions; deeper is a program of its own. */
    private static final int MAX_CALLS = 8;

    /** A loop over more words is about many files. */
    private static final int MOST_PASSES = 32;

    /** Loops in loops, and functions that call functions, multiply; what runs more bodies is not followed. */
    private static final int MOST_BODIES = 256;

    private final ReadSet reads;
    private final CommandReadAnalyzer commands;
    private final Variables variables;
    private final boolean sourced;
    private final int depth;
    private final Functions functions = new Functions();
    private final Map<Script, Layout> layouts = new IdentityHashMap<>();
    private final Outputs outputs;
    private final Function<Script, String> output;
    private boolean followsFolders = true;
    private String directory;
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
        this.directory = directory;
        this.outputs = new Outputs(reads.view(), functions.names());
        this.output = inner -> outputs.of(inner, this.directory, variables);
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
        Certainty certainty = new Certainty();
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
            leaveBehind(stages.get(0), pipeline.next(), flat);
        }
    }

    private void add(Layout.Followed followed, boolean hostStdin, boolean subshell) {
        Compound compound = followed.compound();
        Script body = followed.body();
        Variables.Snapshot outside = variables.snapshot();
        String folder = directory;
        if (compound.kind() != Compound.Kind.FUNCTION) {
            compound.redirections().forEach(this::redirect);
        }
        switch (compound.kind()) {
            case FUNCTION -> functions.define(compound.parts().get(0), body);
            case GROUP, SUBSHELL -> add(body, hostStdin);
            case LOOP_OVER_WORDS -> overWords(compound, body, hostStdin);
            default -> overLines(compound, body);
        }
        if (subshell || compound.kind() == Compound.Kind.SUBSHELL) {
            variables.restore(outside);
            directory = folder;
        }
    }

    private void overWords(Compound compound, Script body, boolean hostStdin) {
        List<String> items = new ArrayList<>();
        for (Word item : compound.items()) {
            item.substitutions().forEach(this::substitute);
            if (item.raw().equals("*")) {
                reads.giveUp("a loop over all names of a folder");
            }
            List<String> values = words().all(item, true);
            if (values == null) {
                items = null;
                break;
            }
            items.addAll(values);
            if (Words.braces(item)) {
                items.addAll(words().all(item, false));
            }
        }
        passes(compound.parts().get(0), items, body, hostStdin);
    }

    private void overLines(Compound compound, Script body) {
        ReadLine head = ReadingLoop.head(compound);
        String name = words().one(ReadLine.source(compound.redirections()));
        String text = name == null ? null : outputs.content(Paths.absolute(directory, name));
        List<String> items = text == null ? null : new ArrayList<>();
        for (String line : text == null ? List.<String>of() : text.lines().toList()) {
            String value = head.value(line);
            if (value == null || !variables.untouched("IFS")) {
                items = null;
                break;
            }
            items.add(value);
        }
        passes(head.name(), items, body, false);
    }

    /** @param items null if they are not certain */
    private void passes(String variable, List<String> items, Script body, boolean hostStdin) {
        boolean certain = items != null && items.size() <= MOST_PASSES;
        if (!certain || !Layout.whole(body.withoutRetryNote())) {
            assigned(body).forEach(variables::lose);
        }
        boolean followed = followsFolders;
        followsFolders = false;
        if (!certain) {
            variables.set(variable, null);
            add(body, hostStdin);
        } else {
            for (int i = 0; i < items.size() && reads.complete(); i++) {
                variables.set(variable, items.get(i));
                add(body, hostStdin);
            }
        }
        followsFolders = followed;
        variables.set(variable, null);
        assigned(body).forEach(name -> variables.set(name, null));
    }

    /** The names that a text gives values to, by its functions too. */
    private Set<String> assigned(Script body) {
        Set<String> names = new LinkedHashSet<>(Layout.assigned(body));
        if (body.commands().stream().anyMatch(command -> functions.calledBy(command) != null)) {
            names.addAll(functions.assigned());
        }
        return names;
    }

    private Words words() {
        return new Words(reads, directory, variables, output);
    }

    /** A substitution runs in a shell of its own: what it changes there does not outlive it. */
    private void substitute(Script inner) {
        Variables.Snapshot outside = variables.snapshot();
        String folder = directory;
        add(inner, false);
        variables.restore(outside);
        directory = folder;
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
        if (command.words().isEmpty() || !reads.complete() || reads(command) != null) {
            return;
        }
        Script body = functions.calledBy(command);
        if (body != null && flat && !functions.assigned().isEmpty()) {
            reads.giveUp("a function that may be called at any time");
            return;
        }
        if (body != null) {
            call(body, command, readsHost);
            return;
        }
        String fed = feeder == null || directory == null ? null : outputs.of(feeder, directory, variables);
        List<SimpleCommand> unfolded = new XargsCall(words(), outputs).commands(command, directory, fed);
        for (SimpleCommand each : unfolded == null ? List.of(command) : unfolded) {
            Step step = Step.of(each, directory, readsHost, variables);
            commands.add(each, step, words(), definesFunctions, depth);
        }
    }

    private void call(Script body, SimpleCommand command, boolean readsHost) {
        if (calls >= MAX_CALLS || !command.assignments().isEmpty()) {
            reads.giveUp("a function that is not followed");
            return;
        }
        List<String> arguments = new ArrayList<>();
        for (Word word : command.words().subList(1, command.words().size())) {
            List<String> values = Words.braces(word) ? null : words().all(word, true);
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
        String name = words().one(target);
        if (name == null || directory == null) {
            reads.giveUp("a redirection to a name that is not certain");
        } else if (written) {
            reads.target(Paths.absolute(directory, name));
        } else {
            reads.file(Paths.absolute(directory, name));
        }
    }

    /** {@code read x < name}, as such; null if the command is another one. */
    private static ReadLine reads(SimpleCommand command) {
        return ReadLine.source(command.redirections()) == null ? null : ReadLine.of(command);
    }

    private void leaveBehind(SimpleCommand command, Connector next, boolean flat) {
        if (command.words().isEmpty()) {
            for (Assignment assignment : command.assignments()) {
                variables.set(assignment.name(), flat ? null : words().one(assignment.value()));
            }
            return;
        }
        ReadLine read = reads(command);
        if (read != null) {
            variables.set(read.name(), flat ? null : line(read, command));
        } else if (command.words().get(0).text().equals("cd")) {
            changeDirectory(command, next, flat);
        }
    }

    private String line(ReadLine read, SimpleCommand command) {
        String name = words().one(ReadLine.source(command.redirections()));
        String text = name == null || directory == null ? null : outputs.content(Paths.absolute(directory, name));
        if (text == null || !variables.untouched("IFS")) {
            return null;
        }
        // Without a file nothing is read, and the variable keeps what it had.
        return text.isEmpty() ? null : read.value(text.lines().findFirst().orElse(""));
    }

    private void changeDirectory(SimpleCommand command, Connector next, boolean flat) {
        String target =
                command.words().size() == 2 ? words().one(command.words().get(1)) : null;
        if (flat
                || !followsFolders
                || target == null
                || target.startsWith("-")
                || directory == null
                || !variables.unset("CDPATH")) {
            reads.giveUp("it changes its directory in a way that is not followed");
            return;
        }
        String folder = Paths.absolute(directory, target);
        reads.target(folder);
        if (reads.view().folder(folder)) {
            directory = folder;
        } else if (next != Connector.AND) {
            reads.giveUp("it goes on in a directory that is not certain");
        }
    }

    /** What commands leave behind that run only if others fail, or do not. */
    private final class Certainty {
        private boolean first = true;
        private boolean alternative;
        private Variables.Snapshot start;
        private String startDirectory;
        private Variables.Snapshot unit;
        private String unitDirectory;

        /** A command, or a compound one, is about to be followed. */
        void before() {
            unit = variables.snapshot();
            unitDirectory = directory;
        }

        /** @param flat whether it is not known when it runs */
        void after(Connector next, boolean flat) {
            if (flat || alternative) {
                doubt(unit, unitDirectory);
            } else if (!first && start == null) {
                start = unit;
                startDirectory = unitDirectory;
            }
            if (next == Connector.OR) {
                alternative = true;
            }
            boolean ends = next == Connector.SEQUENCE || next == Connector.END;
            if (start != null && (ends || alternative)) {
                doubt(start, startDirectory);
                start = null;
            }
            first = ends;
            alternative &= !ends;
        }

        private void doubt(Variables.Snapshot then, String folder) {
            variables.doubt(then);
            if (folder != null && !folder.equals(directory)) {
                directory = null;
            }
        }
    }
}
