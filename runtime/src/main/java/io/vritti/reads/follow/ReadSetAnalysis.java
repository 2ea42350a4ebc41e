package io.vritti.reads.follow;

import io.vritti.action.Outcome;
import io.vritti.action.ProcessAction;
import io.vritti.action.Stdin;
import io.vritti.program.Command;
import io.vritti.reads.Builtins;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Surroundings;
import io.vritti.reads.ToolCatalog;
import io.vritti.reads.Variables;
import io.vritti.world.input.FileSystemView;
import io.vritti.world.input.Input;
import io.vritti.world.tree.TreeReadSet;
import java.util.List;
import java.util.Set;

/**
 * All that an action reads, if that can be known.
 *
 * @param incompleteBecause why not, in words; null if it is all known
 * @param tree where all of the rest lies, if it is not all known and a tree holds it; else null
 * @param inputs besides the environment
 * @param ports of this machine that it talks to or listens on, at most one
 */
public record ReadSetAnalysis(String incompleteBecause, TreeReadSet tree, List<Input> inputs, Set<Integer> ports) {

    /**
     * Exit codes from here to there are signals, or a time limit's (POSIX XCU 2.8.2, signal(7), timeout(1)); 255 is what perl
     * and ssh end with.
     */
    private static final int FIRST_SIGNAL_STATUS = 129;

    private static final int LAST_SIGNAL_STATUS = 128 + 64;

    private static final int TIMEOUT_STATUS = 124;

    /** They say what others said. */
    private static final Set<String> PASSING_ON = Set.of("head", "tail", "tee");

    /** What a failed run has read. */
    public static ReadSetAnalysis of(ProcessAction action, Outcome outcome, FileSystemView view, ToolCatalog tools) {
        String output = outcome.messages();
        return of(action, output, passing(action, outcome, output), view, tools, ReadSet.Concern.OUTCOME);
    }

    /** What has decided on which port a failed server wanted to listen. */
    public static ReadSetAnalysis ofPort(
            ProcessAction action, Outcome outcome, FileSystemView view, ToolCatalog tools) {
        String output = outcome.messages();
        return of(action, output, passing(action, outcome, output), view, tools, ReadSet.Concern.PORT);
    }

    /** What an action will read, as far as that does not depend on how it ends. */
    public static ReadSetAnalysis ahead(ProcessAction action, FileSystemView view, ToolCatalog tools) {
        return of(action, "", surroundings(action), view, tools, ReadSet.Concern.OUTCOME);
    }

    private static ReadSetAnalysis of(
            ProcessAction action,
            String output,
            String passing,
            FileSystemView view,
            ToolCatalog tools,
            ReadSet.Concern concern) {
        ReadSet reads = new ReadSet(view, output, onlyCommand(action), tools, concern);
        if (passing != null) {
            reads.giveUp(passing);
        } else {
            if (action.stdin() == Stdin.FILE) {
                reads.file(action.stdinFile());
            }
            Variables variables = Variables.ofShell(action.environment(), action.directory());
            boolean hostStdin = action.stdin() != Stdin.FILE;
            if (Surroundings.login(action)) {
                new LoginFiles(reads, variables, action.script()).add();
            }
            new ShellReadAnalyzer(reads).add(action.script(), action.directory(), variables, hostStdin, 0);
            if (Surroundings.login(action) && reads.tree() != null) {
                reads.giveUp("a login shell, whose programs and packages may lie elsewhere");
            }
        }
        TreeReadSet tree = reads.tree();
        return new ReadSetAnalysis(
                tree == null ? reads.incompleteBecause() : tree.why(),
                tree,
                List.copyOf(reads.inputs()),
                Set.copyOf(reads.ports()));
    }

    /** Whether only one of its commands says anything of its own; {@code cd}, {@code echo} and {@code tail} do not. */
    private static boolean onlyCommand(ProcessAction action) {
        int speaking = 0;
        for (Command command : action.commands()) {
            String program = command.program();
            speaking += Builtins.quiet(program) || PASSING_ON.contains(program) ? 0 : 1;
        }
        return speaking == 1;
    }

    public boolean complete() {
        return incompleteBecause == null;
    }

    /** What shows already that something else than files decided, or null. */
    private static String passing(ProcessAction action, Outcome outcome, String output) {
        if (stoppedByWhim(outcome)) {
            return "it was stopped";
        }
        if (outcome.stdinBytes() > 0 || action.stdin() == Stdin.UNKNOWN) {
            return "what the host writes to it is not known beforehand";
        }
        String surroundings = surroundings(action);
        return surroundings == null ? TransientComplaints.complaint(output) : surroundings;
    }

    private static String surroundings(ProcessAction action) {
        boolean known = Surroundings.plain(action) || Surroundings.login(action);
        return known ? null : "the shell reads start-up files";
    }

    /** A time limit is no whim: what was too slow for it is too slow for it again, unless its inputs change (design.md §5.3). */
    private static boolean stoppedByWhim(Outcome outcome) {
        if (outcome.killedAtLimit()) {
            return false;
        }
        return switch (outcome.end()) {
            case EXIT ->
                outcome.code() >= FIRST_SIGNAL_STATUS && outcome.code() <= LAST_SIGNAL_STATUS
                        || outcome.code() == TIMEOUT_STATUS;
            default -> true;
        };
    }
}
