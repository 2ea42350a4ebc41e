package io.vritti.reads.follow;

import io.vritti.reads.Expansion;
import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Variables;
import io.vritti.shell.Assignment;
import io.vritti.shell.Connector;
import io.vritti.shell.Pipeline;
import io.vritti.shell.Redirection;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a shell text reads, whichever of its branches runs: the union of what its commands read. It is closed only if
 * every command in it is known, and every name that a command reads is certain.
 */
public final class ShellReadAnalyzer {

    /** Scripts that call scripts; deeper is not one tool's own script any more. */
    private static final int MAX_DEPTH = 5;

    /** What makes a text depend on more than its commands: time, chance, other processes, other rules for patterns. */
    private static final List<String> NEVER_SURE = List.of(
            "$RANDOM",
            "${RANDOM",
            "$SRANDOM",
            "${SRANDOM",
            "$SECONDS",
            "${SECONDS",
            "$EPOCH",
            "${EPOCH",
            "$BASHPID",
            "${BASHPID",
            "$PPID",
            "${PPID",
            "$$",
            "${$",
            "$!",
            "${!",
            "/dev/tcp",
            "/dev/udp",
            "/dev/random",
            "/dev/urandom",
            "coproc ",
            "dotglob",
            "globstar",
            "extglob",
            "nocaseglob");

    /** They give variables values that are not in the text. */
    private static final Set<String> ASSIGNERS = Set.of(
            "read",
            "mapfile",
            "readarray",
            "getopts",
            "let",
            "((",
            "declare",
            "local",
            "typeset",
            "export",
            "readonly",
            "unset",
            "printf",
            "for",
            "select",
            "shift");

    private final ReadSet reach;
    private final CommandReadAnalyzer commands;

    public ShellReadAnalyzer(ReadSet reach) {
        this.reach = reach;
        this.commands = new CommandReadAnalyzer(reach, this);
    }

    /** @param hostStdin whether its first commands read what the host gives to the action */
    public void add(Script script, String directory, Variables variables, boolean hostStdin, int depth) {
        if (!script.understood() || depth > MAX_DEPTH) {
            reach.open("a shell text that is not understood");
            return;
        }
        String text = script.withoutRetryNote();
        for (String sign : NEVER_SURE) {
            if (text.contains(sign)) {
                reach.open(sign + " cannot be followed");
                return;
            }
        }
        if (!script.linear() && goesOverPatterns(text)) {
            reach.open("a loop over a pattern");
            return;
        }
        forget(script, text, variables);
        boolean functions = text.contains("()") || text.contains("function ");
        Loops.OverWords loop = script.linear() ? null : Loops.onlyOne(text);
        if (loop == null) {
            new Run(script.linear(), functions, variables, hostStdin, depth, directory).add(script);
            return;
        }
        for (String word : loop.words()) {
            Variables within = variables.with(Map.of(loop.variable(), word));
            new Run(false, functions, within, hostStdin, depth, directory).add(script);
        }
    }

    /** Values that the text gives in ways that are not followed are not certain, from its first line on. */
    private static void forget(Script script, String text, Variables variables) {
        for (SimpleCommand command : script.commands()) {
            if (!script.linear()) {
                for (Assignment assignment : command.assignments()) {
                    variables.assign(assignment.name(), null);
                }
            }
            if (!command.words().isEmpty()
                    && ASSIGNERS.contains(command.words().get(0).text())) {
                for (Word word : command.words()) {
                    int equals = word.text().indexOf('=');
                    variables.assign(equals < 0 ? word.text() : word.text().substring(0, equals), null);
                }
            }
        }
        for (String name : Loops.variables(text)) {
            variables.assign(name, null);
        }
        if (text.contains("shift") || text.contains("set --")) {
            variables.forgetArguments();
        }
    }

    private static boolean goesOverPatterns(String text) {
        return Loops.heads(text).stream()
                .anyMatch(head -> head.indexOf('*') >= 0 || head.indexOf('?') >= 0 || head.indexOf('[') >= 0);
    }

    /** One pass over one text. */
    private final class Run {
        private final boolean linear;
        private final boolean functions;
        private final Variables variables;
        private final boolean hostStdin;
        private final int depth;
        private String directory;

        Run(boolean linear, boolean functions, Variables variables, boolean hostStdin, int depth, String directory) {
            this.linear = linear;
            this.functions = functions;
            this.variables = variables;
            this.hostStdin = hostStdin;
            this.depth = depth;
            this.directory = directory;
        }

        void add(Script script) {
            for (Pipeline pipeline : script.pipelines()) {
                if (pipeline.next() == Connector.BACKGROUND) {
                    reach.open("a command in the background");
                    return;
                }
                boolean first = true;
                for (SimpleCommand stage : pipeline.stages()) {
                    add(stage, first && hostStdin);
                    first = false;
                }
                if (pipeline.stages().size() == 1) {
                    leaveBehind(pipeline.stages().get(0), pipeline.next());
                }
            }
        }

        private void add(SimpleCommand command, boolean readsHost) {
            for (Script inner : command.substitutions()) {
                add(inner);
            }
            for (Redirection redirection : command.redirections()) {
                redirect(redirection);
            }
            for (Assignment assignment : command.assignments()) {
                if (assignment.value().glob()
                        || isListOfPatterns(assignment.value().raw())) {
                    reach.open("a pattern in the value of " + assignment.name());
                }
            }
            String changed = LookupChange.of(command);
            if (changed != null) {
                reach.open("it changes " + changed);
            }
            if (!command.words().isEmpty() && reach.closed()) {
                Step step = Step.of(command, directory, readsHost, variables);
                commands.add(command, step, functions, depth);
            }
        }

        /** {@code a=(*.txt)}. */
        private static boolean isListOfPatterns(String raw) {
            return raw.startsWith("(") && (raw.indexOf('*') > 0 || raw.indexOf('?') > 0 || raw.indexOf('[') > 0);
        }

        private void redirect(Redirection redirection) {
            switch (redirection.kind()) {
                case DUPLICATE, HEREDOC, HERESTRING -> {}
                case IN, READ_WRITE -> file(redirection.target(), false);
                case OUT, OUT_ERR -> file(redirection.target(), true);
                case APPEND, APPEND_ERR -> file(redirection.target(), true);
            }
        }

        private void file(Word target, boolean written) {
            String name = Expansion.of(target, variables);
            if (name == null || directory == null) {
                reach.open("a redirection to a name that is not certain");
            } else if (written) {
                reach.target(Paths.absolute(directory, name));
            } else {
                reach.file(Paths.absolute(directory, name));
            }
        }

        private void leaveBehind(SimpleCommand command, Connector next) {
            if (command.words().isEmpty()) {
                if (linear) {
                    for (Assignment assignment : command.assignments()) {
                        variables.assign(assignment.name(), Expansion.of(assignment.value(), variables));
                    }
                }
                return;
            }
            if (command.words().get(0).text().equals("cd")) {
                changeDirectory(command, next);
            }
        }

        private void changeDirectory(SimpleCommand command, Connector next) {
            List<Word> words = new ArrayList<>(command.words());
            String target = words.size() == 2 ? Expansion.of(words.get(1), variables) : null;
            if (!linear
                    || target == null
                    || target.startsWith("-")
                    || directory == null
                    || !variables.unset("CDPATH")) {
                reach.open("it changes its directory in a way that is not followed");
                return;
            }
            String folder = Paths.absolute(directory, target);
            reach.target(folder);
            if (reach.view().folder(folder)) {
                directory = folder;
            } else if (next != Connector.AND) {
                reach.open("it goes on in a directory that is not certain");
            }
        }
    }
}
