package io.vritti.state.reach;

import java.util.ArrayList;
import java.util.List;

/**
 * make, where it found no rule for the one goal it was given: then it ran nothing, and read only its makefiles and the names
 * from which a built-in rule could have made the goal. A make that runs recipes is a build, and reads a tree.
 */
final class MakeTool implements Tool {

    private static final String MARKER = "*** No rule to make target '";

    /** In this order, and the first that is there (GNU make manual §3.2). */
    private static final List<String> MAKEFILES = List.of("GNUmakefile", "makefile", "Makefile");

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

    private static final List<String> QUIET_OPTIONS = List.of("-s", "-k", "--silent", "--quiet", "-n", "-B", "-j");

    @Override
    public void add(Step step, Reach reach, int depth) {
        String folder = step.directory();
        List<String> goals = new ArrayList<>();
        List<String> arguments = step.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("-C") && i + 1 < arguments.size()) {
                folder = Paths.absolute(folder, arguments.get(++i));
            } else if (!QUIET_OPTIONS.contains(argument)) {
                goals.add(argument);
            }
        }
        boolean plain = goals.size() == 1
                && goals.get(0).indexOf('=') < 0
                && goals.get(0).indexOf('/') < 0
                && !goals.get(0).startsWith("-");
        if (!plain || !reach.output().contains(MARKER + goals.get(0) + "'.")) {
            new Coverage(reach).add(step, depth);
            return;
        }
        for (String name : MAKEFILES) {
            makefile(Paths.absolute(folder, name), reach);
        }
        String goal = goals.get(0);
        int dot = goal.lastIndexOf('.');
        reach.names(folder, (dot > 0 ? goal.substring(0, dot) : goal) + "*");
        reach.file(Paths.absolute(folder, "RCS"));
        reach.file(Paths.absolute(folder, "SCCS"));
    }

    private static void makefile(String path, Reach reach) {
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
