package io.vritti.ecosystem.make;

import io.vritti.reads.Paths;
import io.vritti.reads.ReadSet;
import io.vritti.reads.Step;
import io.vritti.reads.Tool;
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
    public void add(Step step, ReadSet reach, int depth) {
        MakeCall call = MakeCall.of(step);
        if (call != null && call.file() == null && ranNothing(call, reach)) {
            nothing(call, reach);
            return;
        }
        ReadSet attempt = reach.attempt();
        if (call != null && followed(call, step, attempt, depth) && attempt.wholly()) {
            reach.add(attempt);
        } else {
            new Coverage(reach).add(step, depth);
        }
    }

    private static boolean followed(MakeCall call, Step step, ReadSet reach, int depth) {
        MakeVariables variables = new MakeVariables(call.variables(), step.variables());
        MakeRules rules = MakeRules.of(call, variables, reach);
        if (rules == null) {
            return false;
        }
        new MakeRun(call, rules, variables, step, reach, depth).add();
        return true;
    }

    private static boolean ranNothing(MakeCall call, ReadSet reach) {
        if (!reach.onlyCommand()) {
            return false;
        }
        if (UNREADABLE.matcher(reach.output()).find()) {
            return true;
        }
        return call.goals().size() == 1
                && call.goals().get(0).indexOf('/') < 0
                && reach.output().contains(MARKER + call.goals().get(0) + "'.");
    }

    private static void nothing(MakeCall call, ReadSet reach) {
        for (String name : MakeRules.USUAL_NAMES) {
            makefile(Paths.absolute(call.folder(), name), reach);
        }
        for (String goal : call.goals()) {
            int dot = goal.lastIndexOf('.');
            reach.names(call.folder(), (dot > 0 ? goal.substring(0, dot) : goal) + "*");
        }
        reach.file(Paths.absolute(call.folder(), "RCS"));
        reach.file(Paths.absolute(call.folder(), "SCCS"));
    }

    private static void makefile(String path, ReadSet reach) {
        reach.file(path);
        if (reach.view().linkMissing(path)) {
            return;
        }
        String text = reach.view().text(path);
        if (text == null || MADE_AT_RUN_TIME.stream().anyMatch(text::contains)) {
            reach.open(Paths.name(path) + " makes rules at run time");
        }
    }
}
