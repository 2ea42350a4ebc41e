package io.vritti.ecosystem.make;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
import io.vritti.reads.Variables;
import io.vritti.reads.follow.Coverage;
import java.util.List;
import java.util.regex.Pattern;

/**
 * make: its makefiles, the names whose times it compares, and what its recipes read, where the text says all of that plainly;
 * else a tree. Where it found no rule for the one goal it was given, or could not read its makefile, it ran nothing.
 */
public final class MakeTool implements Tool {

    private static final String MARKER = "*** No rule to make target '";

    /** {@code Makefile:2: *** missing separator.  Stop.} */
    private static final Pattern UNREADABLE = Pattern.compile("(?m)^[\\w./-]+:\\d+: \\*\\*\\* .*  Stop\\.$");

    /** What makes rules that are not written down, or looks in other folders. */
    private static final List<String> MADE_AT_RUN_TIME = List.of(
            "$(shell",
            "${shell",
            "$(wildcard",
            "${wildcard",
            "$(eval",
            "${eval",
            "$(call",
            "$(foreach",
            "!=",
            "include",
            "vpath",
            "VPATH",
            "%",
            "load ",
            ".DEFAULT:");

    @Override
    public void add(Step step, ReadSet reads, int depth) {
        MakeCall call = MakeCall.of(step);
        if (call != null && call.file() == null && ranNothing(call, reads)) {
            nothing(call, reads);
            return;
        }
        ReadSet attempt = reads.attempt();
        if (call != null && followed(call, step, attempt, depth) && attempt.wholly()) {
            reads.add(attempt);
        } else {
            new Coverage(reads).add(step, depth);
        }
    }

    private static boolean followed(MakeCall call, Step step, ReadSet reads, int depth) {
        // What the shell's text has assigned may not be exported.
        Variables environment = step.variables().ofChild(List.of());
        MakeFunctions functions = new MakeFunctions(call.folder(), environment, reads, depth);
        MakeVariables variables = new MakeVariables(call.variables(), environment, functions);
        MakeRules rules = MakeRules.of(call, variables, reads);
        if (rules == null) {
            return false;
        }
        new MakeRun(call, rules, variables, step, reads, depth).add();
        return true;
    }

    private static boolean ranNothing(MakeCall call, ReadSet reads) {
        if (!reads.onlyCommand()) {
            return false;
        }
        if (UNREADABLE.matcher(reads.output()).find()) {
            return true;
        }
        return call.goals().size() == 1
                && call.goals().get(0).indexOf('/') < 0
                && reads.output().contains(MARKER + call.goals().get(0) + "'.");
    }

    private static void nothing(MakeCall call, ReadSet reads) {
        for (String name : MakeRules.USUAL_NAMES) {
            makefile(Paths.absolute(call.folder(), name), reads);
        }
        for (String goal : call.goals()) {
            int dot = goal.lastIndexOf('.');
            reads.names(call.folder(), (dot > 0 ? goal.substring(0, dot) : goal) + "*");
        }
        reads.file(Paths.absolute(call.folder(), "RCS"));
        reads.file(Paths.absolute(call.folder(), "SCCS"));
    }

    private static void makefile(String path, ReadSet reads) {
        reads.file(path);
        if (reads.view().linkMissing(path)) {
            return;
        }
        String text = reads.view().text(path);
        if (text == null || MADE_AT_RUN_TIME.stream().anyMatch(text::contains)) {
            reads.giveUp(Paths.name(path) + " makes rules at run time");
        }
    }
}
